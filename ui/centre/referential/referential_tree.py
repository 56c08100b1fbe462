"""The tree of the référentiel: code, words and marks on one line, searched and folded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from ui.centre.referential.referential_nodes import Node
from ui.centre.words import folded
from ui.look.fonts import TextStyle
from ui.look.icons import paint_icon
from ui.look.theme import tokens
from ui.look.tokens import Size

_NODE_ROLE = Qt.ItemDataRole.UserRole + 1
_ROW = 36
_INDENT = 20
AnyIndex = QModelIndex | QPersistentModelIndex


class _NodeDelegate(QStyledItemDelegate):
    """Paints a node: chevron, code, words, a mark where something is open."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        t = tokens()
        view = self._tree
        node: Node = index.data(_NODE_ROLE)
        rect = QRect(0, option.rect.top(), view.viewport().width(), option.rect.height())
        current = view.currentIndex() == index
        painter.fillRect(rect, QColor(t.accent_soft if current else t.surface))
        if current:
            bar = QRect(0, rect.top(), Size.CURRENT_BAR, rect.height())
            painter.fillRect(bar, QColor(t.accent))
        painter.fillRect(QRect(0, rect.bottom(), rect.width(), 1), QColor(t.border))
        if current and view.hasFocus():
            painter.setPen(QColor(t.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        left = option.rect.left() + 8
        if node.children:
            chevron = "chevron-down" if view.isExpanded(index) else "chevron-right"
            paint_icon(painter, QRect(left, rect.top() + 10, 16, 16), chevron, t.muted)
        self._paint_words(painter, node, left + 22, rect)
        painter.restore()

    @staticmethod
    def _paint_words(painter: QPainter, node: Node, left: int, rect: QRect) -> None:
        t = tokens()
        right = rect.right() - 16
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        if node.trailing:
            caption = TextStyle.CAPTION.font()
            width = QFontMetrics(caption).horizontalAdvance(node.trailing) + 1
            painter.setFont(caption)
            painter.setPen(QColor(t.warning if node.marked and not node.children else t.muted))
            place = QRect(right - width, rect.top(), width, rect.height())
            painter.drawText(place, middle, node.trailing)
            right -= width + 12
        if node.marked:
            mark = QRect(right - 16, rect.top() + 10, 16, 16)
            paint_icon(painter, mark, "triangle-alert", t.warning)
            right -= 28
        ink = QColor(t.muted if node.off else t.text)
        painter.setPen(ink)
        if node.code:
            strong = TextStyle.BODY_STRONG.font()
            width = QFontMetrics(strong).horizontalAdvance(node.code)
            painter.setFont(strong)
            place = QRect(left, rect.top(), width + 2, rect.height())
            painter.drawText(place, middle, node.code)
            left += width + 10
        style = TextStyle.BODY if node.code else TextStyle.BODY_MEDIUM
        font = style.font()
        painter.setFont(font)
        room = QRect(left, rect.top(), right - left, rect.height())
        words = QFontMetrics(font).elidedText(node.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, words)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        del option, index
        return QSize(200, _ROW)


class ReferentialTree(QTreeView):
    """Blocks, activities, competences, assessments and criteria; arrows open and close.

    Signals:
        chosen: the `Node` that became current.
    """

    chosen = Signal(object)

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("referential_tree")
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(_INDENT)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setItemDelegate(_NodeDelegate(self))
        self._items = QStandardItemModel(self)
        self._found: dict[str, str] = {}
        self.setModel(self._items)
        self.clicked.connect(self._toggle)

    def set_nodes(self, nodes: Sequence[Node]) -> None:
        """Show a tree, its blocks closed but the first."""
        self._items.clear()
        self._found = {}
        for node in nodes:
            self._items.appendRow(self._item(node))
        first = self._items.index(0, 0)
        if first.isValid():
            self.expand(first)
            self.setCurrentIndex(first)

    def _item(self, node: Node) -> QStandardItem:
        item = QStandardItem(" ".join(part for part in (node.code, node.title) if part))
        item.setData(node, _NODE_ROLE)
        item.setToolTip(node.title)
        spoken = (node.code, node.title, node.trailing)
        item.setData(", ".join(part for part in spoken if part), Qt.ItemDataRole.AccessibleTextRole)
        pieces = " ".join(piece.text for piece in node.detail.pieces)
        self._found[node.key] = folded(f"{node.code} {node.title} {pieces} {node.detail.note}")
        for child in node.children:
            item.appendRow(self._item(child))
        return item

    def search(self, words: str) -> int:
        """Keep what holds every word, with what leads there; return how many were found."""
        wanted = folded(words).split()
        root = self._items.invisibleRootItem()
        found = sum(self._keep(root.child(row), wanted) for row in range(root.rowCount()))
        current = self.currentIndex()
        if wanted and (not current.isValid() or self._is_hidden(current)):
            self._go_to_first(root)
        return found

    def _keep(self, item: QStandardItem, wanted: list[str]) -> int:
        node: Node = item.data(_NODE_ROLE)
        inside = sum(self._keep(item.child(row), wanted) for row in range(item.rowCount()))
        own = bool(wanted) and all(word in self._found[node.key] for word in wanted)
        index = item.index()
        self.setRowHidden(index.row(), index.parent(), bool(wanted) and not (own or inside))
        if wanted:
            self.setExpanded(index, bool(inside))
        return inside + own

    def _is_hidden(self, index: QModelIndex) -> bool:
        while index.isValid():
            if self.isRowHidden(index.row(), index.parent()):
                return True
            index = index.parent()
        return False

    def _go_to_first(self, root: QStandardItem) -> None:
        for row in range(root.rowCount()):
            index = root.child(row).index()
            if not self.isRowHidden(row, index.parent()):
                self.setCurrentIndex(index)
                return

    def unfold(self, everything: bool) -> None:
        """Open the whole tree, or close all of it."""
        if everything:
            self.expandAll()
        else:
            self.collapseAll()

    def current_key(self) -> str:
        """Return the key of the current node, empty without one."""
        current = self.currentIndex()
        return str(current.data(_NODE_ROLE).key) if current.isValid() else ""

    def go_to(self, key: str) -> None:
        """Make a node current, opening what leads there."""
        matches = self._walk(self._items.invisibleRootItem())
        for item in matches:
            if item.data(_NODE_ROLE).key == key:
                self.setCurrentIndex(item.index())
                self.scrollTo(item.index())
                return

    def _walk(self, item: QStandardItem) -> list[QStandardItem]:
        children = [item.child(row) for row in range(item.rowCount())]
        return [found for child in children for found in (child, *self._walk(child))]

    def _toggle(self, index: QModelIndex) -> None:
        if self._items.hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.chosen.emit(current.data(_NODE_ROLE))

    def drawBranches(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        """Draw nothing: the delegate draws the chevron inside the row."""
