package dev.runlens.ui.notice;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import dev.runlens.text.ReadingOrder;
import dev.runlens.text.Bundle;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A corner of the window where notices appear, stay as long as the mouse is on them, and go: a few at a time, and none twice.
public final class Notices extends VBox {
    private static final Duration STAYS = Duration.seconds(10);
    private static final double WIDTH = 380;
    private static final int MOST = 4;

    private final Bundle texts;
    private final List<Shown> shown = new ArrayList<>();

    /// @param asked whether it answers something that a person did, who would do it again
    private record Shown(Notification notice, String message, boolean asked) {}

    /// An empty corner.
    public Notices(Bundle texts) {
        super(10);
        this.texts = texts;
        setId("notices");
        getStyleClass().add("notices");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// Says that something happened, without anybody having asked.
    public void news(String message) {
        Notification notice = new Notification(ReadingOrder.leftToRight(message), new FontIcon(Feather.BELL));
        notice.getStyleClass().addAll(Styles.ACCENT, Styles.ELEVATED_1);
        show(new Shown(notice, message, false));
    }

    /// Says why something that was asked for did not happen.
    public void hint(String message) {
        Notification notice = new Notification(ReadingOrder.leftToRight(message), new FontIcon(Feather.INFO));
        notice.getStyleClass().addAll(Styles.ACCENT, Styles.ELEVATED_1);
        show(new Shown(notice, message, true));
    }

    /// Says that something succeeded.
    ///
    /// @return takes the notice away
    public Runnable say(String message) {
        Notification notice = done(message);
        show(new Shown(notice, message, true));
        return () -> remove(notice);
    }

    /// Says that something succeeded, with one thing that can be done about it.
    ///
    /// @param action what the button says
    /// @param act what the button does
    ///
    /// @return takes the notice away
    public Runnable success(String message, String action, Runnable act) {
        Notification notice = done(message);
        Button button = new Button(action);
        button.setId("notice-action");
        button.setOnAction(event -> {
            act.run();
            remove(notice);
        });
        notice.setPrimaryActions(button);
        show(new Shown(notice, message, true));
        return () -> remove(notice);
    }

    private static Notification done(String message) {
        Notification notice = new Notification(ReadingOrder.leftToRight(message), new FontIcon(Feather.CHECK_CIRCLE));
        notice.getStyleClass().addAll(Styles.SUCCESS, Styles.ELEVATED_1);
        return notice;
    }

    private void show(Shown next) {
        Notification notice = next.notice();
        notice.setPrefWidth(WIDTH);
        notice.setMaxSize(WIDTH, USE_PREF_SIZE);
        notice.setOnClose(event -> remove(notice));
        notice.setAccessibleText(texts.get("notice.accessible", next.message()));
        makeRoom(next);
        shown.add(next);
        getChildren().add(notice);
        PauseTransition stay = new PauseTransition(STAYS);
        stay.setOnFinished(event -> remove(notice));
        notice.hoverProperty().subscribe(hovered -> {
            if (hovered) {
                stay.stop();
            } else {
                stay.playFromStart();
            }
        });
    }

    /// What nobody asked for goes last: it is said once.
    private void makeRoom(Shown next) {
        List.copyOf(shown).stream()
                .filter(one -> one.message().equals(next.message()))
                .forEach(one -> remove(one.notice()));
        if (shown.size() == MOST) {
            remove(shown.stream().filter(Shown::asked).findFirst().orElseGet(shown::getFirst).notice());
        }
    }

    private void remove(Notification notice) {
        shown.removeIf(one -> one.notice().equals(notice));
        getChildren().remove(notice);
    }
}
