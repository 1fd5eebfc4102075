"""Topics of the help as they are read: text with pictures, links from one to another."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from lifebox.handbook import Topic
from lifebox.resources import resource

_EDGES = 32
"""Beside a picture."""


class HelpReader(QTextBrowser):
    """Shows a topic; `topic_wanted` carries the id of one that a link names. Pictures are as wide as there is room."""

    topic_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._markdown, self._width = "", 0
        self.setOpenLinks(False)
        # Tab goes on to the next control: what links lead to stands in the list of topics, too.
        mouse, keyboard = Qt.TextInteractionFlag.LinksAccessibleByMouse, Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(mouse | keyboard | Qt.TextInteractionFlag.TextSelectableByMouse)
        # A bar that comes and goes changes the width, and a new width sets the text while it is being set.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Text of the help"))
        self.anchorClicked.connect(self._follow)

    def show_topic(self, topic: Topic) -> None:
        """From its beginning."""
        self.show_markdown(topic.markdown)

    def show_markdown(self, markdown: str) -> None:
        """Any other text in the same dress."""
        self._markdown, self._width = markdown, self.viewport().width()
        self.setMarkdown(markdown)

    def loadResource(self, kind: int, named: QUrl | str) -> object:
        """Only pictures of the help are ever shown."""
        name = QUrl(named)
        if kind != QTextDocument.ResourceType.ImageResource.value or name.scheme():
            return None
        picture = QImage(str(resource("help").joinpath(*name.path().split("/"))))
        room = self.viewport().width() - _EDGES
        if picture.isNull() or picture.width() <= room:
            return picture
        return picture.scaledToWidth(max(room, 80), Qt.TransformationMode.SmoothTransformation)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._markdown and self.viewport().width() != self._width:
            place = self.verticalScrollBar().value() / max(self.verticalScrollBar().maximum(), 1)
            self.show_markdown(self._markdown)
            self.verticalScrollBar().setValue(round(place * self.verticalScrollBar().maximum()))

    def _follow(self, link: QUrl) -> None:
        if link.path().endswith(".md"):
            self.topic_wanted.emit(link.path().removesuffix(".md"))
