package dev.runlens.ui;

import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javafx.scene.image.Image;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The sign of the window. Nobody looks for it before there is something in the window, and reading it takes as much of a
/// processor as a run: so it comes once what was opened first is drawn, or where that takes long. On the FX thread.
final class WindowIcons {
    private static final int[] SIZES = {16, 32, 48, 128, 256};
    private static final Duration AT_LAST = Duration.ofSeconds(2);

    private final FirstPicture picture;
    private final WindowThreads threads;
    private Subscription settling = Subscription.EMPTY;
    private boolean asked;

    private WindowIcons(FirstPicture picture, WindowThreads threads) {
        this.picture = picture;
        this.threads = threads;
    }

    /// Gives a window its sign.
    ///
    /// @param model what it shows
    static void addTo(FirstPicture picture, DashboardModel model, WindowThreads threads) {
        WindowIcons icons = new WindowIcons(picture, threads);
        icons.settling = model.boardProperty().subscribe(icons::shown);
        threads.after(AT_LAST, () -> threads.screen().execute(icons::read));
    }

    private void shown(@Nullable Board board) {
        if (board != null && board.isSettled()) {
            picture.whenDrawn(this::read);
        }
    }

    private void read() {
        settling.unsubscribe();
        if (!asked && picture.stage().isShowing()) {
            asked = true;
            threads.slow().execute(() -> {
                List<Image> images = Arrays.stream(SIZES).mapToObj(WindowIcons::image).toList();
                threads.screen().execute(() -> picture.stage().getIcons().setAll(images));
            });
        }
    }

    private static Image image(int size) {
        return new Image(String.valueOf(WindowIcons.class.getResource("icon-" + size + ".png")));
    }
}
