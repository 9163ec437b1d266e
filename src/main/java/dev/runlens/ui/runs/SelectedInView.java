package dev.runlens.ui.runs;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// Keeps the selected line of a list in view while lines change their places by themselves, as those of runs that grow do.
final class SelectedInView {
    private final ListView<?> list;

    SelectedInView(ListView<?> list) {
        this.list = list;
    }

    /// Does something that may change the places of lines: one that was selected and in view is in view afterwards.
    void during(Runnable change) {
        boolean seen = isSeen();
        change.run();
        if (seen && list.getSelectionModel().getSelectedIndex() >= 0 && !isSeen()) {
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        }
    }

    private boolean isSeen() {
        int selected = list.getSelectionModel().getSelectedIndex();
        if (selected < 0 || !(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return false;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first != null && last != null && first.getIndex() <= selected && selected <= last.getIndex();
    }
}
