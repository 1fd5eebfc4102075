"""Keys, passwords, sealed files and signatures: a small, boring layer over well-kept libraries."""
