"""The A4 card."""

from lifebox.documents.card.render import CardPrint, render_cards, unprintable_characters

__all__ = ["CardPrint", "render_cards", "unprintable_characters"]
