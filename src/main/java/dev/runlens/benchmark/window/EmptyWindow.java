package dev.runlens.benchmark.window;

import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A program that shows a window with nothing in it and ends once that is drawn: the least that the window of a program in
/// JavaFX takes. Uses nothing of ours, so that its few classes are the whole of it. No [Application] itself, since JavaFX is in
/// the class path.
public final class EmptyWindow {
    private EmptyWindow() {}

    /// Ends the process; in an orderly way, which an ahead-of-time cache is written by, where there is an argument.
    public static void main(String[] arguments) {
        Application.launch(Shown.class, arguments);
    }

    /// The window.
    public static final class Shown extends Application {
        /// Made by the toolkit.
        public Shown() {}

        @Override
        public void start(Stage stage) {
            boolean orderly = !getParameters().getRaw().isEmpty();
            stage.setScene(new Scene(new StackPane(), 1280, 820));
            stage.show();
            new EndOfStart(new AtOnce(), orderly).start();
        }
    }

    /// There from the beginning. No lambda, which the build makes a class of, under a name of its own.
    static final class AtOnce implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            return true;
        }
    }
}
