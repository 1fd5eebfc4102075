"""The wallet card: ID-1, folded from one sheet."""

from lifebox.documents.wallet.render import render_wallet_cards

__all__ = ["render_wallet_cards"]
