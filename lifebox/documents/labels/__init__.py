"""Labels on sheets and rolls."""

from lifebox.documents.labels.layout import LabelPlace
from lifebox.documents.labels.render import LabelPrint, render_labels

__all__ = ["LabelPlace", "LabelPrint", "render_labels"]
