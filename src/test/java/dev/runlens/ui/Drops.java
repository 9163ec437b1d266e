package dev.runlens.ui;

import com.sun.javafx.scene.SceneHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.TKDropTargetListener;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// Drags things over a scene and drops them, through the door by which the windowing system comes in: picking and
/// drag events are real. The headless platform has no drag gesture of its own.
final class Drops {
    private static final TransferMode COPY = TransferMode.COPY;

    private final TKDropTargetListener target;

    Drops(Scene scene) {
        this.target = targetOf(scene);
    }

    /// Comes in at a point and stays there; what the scene answers, null where it does not accept.
    @Nullable
    TransferMode enter(double x, double y, Map<DataFormat, Object> content) {
        target.dragEnter(x, y, x, y, COPY, clipboard(content));
        return target.dragOver(x, y, x, y, COPY);
    }

    void leave() {
        target.dragExit(0, 0, 0, 0);
    }

    /// Lets go at a point.
    void drop(double x, double y) {
        target.drop(x, y, x, y, COPY);
    }

    static Map<DataFormat, Object> files(Path... paths) {
        return Map.of(
                DataFormat.FILES, List.of(paths).stream().map(Path::toFile).toList());
    }

    static Map<DataFormat, Object> text(String text) {
        return Map.of(DataFormat.PLAIN_TEXT, text);
    }

    private static TKClipboard clipboard(Map<DataFormat, Object> content) {
        return (TKClipboard) Proxy.newProxyInstance(
                Drops.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContentTypes" -> content.keySet();
                    case "hasContent" -> content.containsKey(arguments[0]);
                    case "getContent" -> content.get(arguments[0]);
                    case "getTransferModes" -> Set.copyOf(EnumSet.allOf(TransferMode.class));
                    case "getDragViewOffsetX", "getDragViewOffsetY" -> 0.0;
                    default -> null;
                });
    }

    private static TKDropTargetListener targetOf(Scene scene) {
        Object peer = SceneHelper.getPeer(scene);
        Class<?> type = peer.getClass();
        while (!type.getSimpleName().equals("GlassScene")) {
            type = type.getSuperclass();
        }
        try {
            Field field = type.getDeclaredField("dropTargetListener");
            field.setAccessible(true);
            return (TKDropTargetListener) field.get(peer);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("this toolkit takes drops in another way", e);
        }
    }
}
