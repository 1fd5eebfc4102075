"""Official lists of medicines: the register of medicinal products (XML version 6, CSV) and the refund list."""
