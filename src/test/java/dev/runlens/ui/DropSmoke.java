package dev.runlens.ui;

import dev.runlens.ui.state.ShownRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// Drags run folders from one window into the other with a real pointer on a real display, as a file manager does:
/// `src/build/drop-smoke`. Ends with 0 where the runs stand in the list, with 1 where they do not.
public final class DropSmoke {
    private DropSmoke() {}

    public static void main(String[] arguments) {
        Application.launch(Dragged.class, arguments);
    }

    /// The application; apart, because one that is started directly must be on the module path.
    public static final class Dragged extends Application {
        private static final int PATIENCE = 200;

        /// Made by the toolkit.
        public Dragged() {}

        @Override
        public void start(Stage stage) {
            List<Path> runs = getParameters().getRaw().stream().map(Path::of).toList();
            Stage files = filesToDrag(runs);
            DrawnWindow window = new DrawnWindow(ColorScheme.LIGHT, 900, 600, Optional.empty());
            stage.setScene(window.scene());
            stage.setX(250);
            stage.setY(0);
            stage.show();
            window.open(List.of());
            Thread.ofPlatform().daemon().name("pointer").start(() -> {
                drag(files, stage);
                int loaded = waitFor(window, runs.size());
                System.out.println(loaded + " of " + runs.size() + " dragged runs stand in the list");
                System.exit(loaded == runs.size() ? 0 : 1);
            });
        }

        private static Stage filesToDrag(List<Path> runs) {
            Label label = new Label("files");
            StackPane pane = new StackPane(label);
            pane.setOnDragDetected(event -> {
                ClipboardContent content = new ClipboardContent();
                content.putFiles(runs.stream().map(Path::toAbsolutePath).map(Path::toFile).toList());
                pane.startDragAndDrop(TransferMode.COPY).setContent(content);
                event.consume();
            });
            Stage files = new Stage();
            files.setScene(new Scene(pane, 200, 200));
            files.setX(0);
            files.setY(0);
            files.show();
            return files;
        }

        /// In small steps with time between them: a drag is a conversation of two windows.
        private static void drag(Stage from, Stage to) {
            Robot[] robot = new Robot[1];
            onScreen(() -> robot[0] = new Robot());
            rest(1500);
            onScreen(() -> robot[0].mouseMove(new Point2D(from.getX() + 100, from.getY() + 100)));
            rest(200);
            onScreen(() -> robot[0].mousePress(MouseButton.PRIMARY));
            for (int step = 0; step <= 30; step++) {
                double x = from.getX() + 100 + step * (to.getX() + 450 - from.getX() - 100) / 30;
                double y = from.getY() + 100 + step * 8.0;
                onScreen(() -> robot[0].mouseMove(x, y));
                rest(60);
            }
            rest(400);
            onScreen(() -> robot[0].mouseRelease(MouseButton.PRIMARY));
        }

        private static int waitFor(DrawnWindow window, int expected) {
            int[] loaded = {0};
            for (int i = 0; i < PATIENCE && loaded[0] < expected; i++) {
                rest(100);
                onScreen(() -> loaded[0] = (int) window.dashboard().model().runs().stream()
                        .map(ShownRun::run)
                        .filter(run -> Files.exists(run.path()))
                        .count());
            }
            return loaded[0];
        }

        private static void rest(long milliseconds) {
            LockSupport.parkNanos(milliseconds * 1_000_000);
        }

        private static void onScreen(Runnable task) {
            CountDownLatch done = new CountDownLatch(1);
            Platform.runLater(() -> {
                task.run();
                done.countDown();
            });
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
