package dev.runlens.ui;

import dev.runlens.ui.form.EnteredField;
import dev.runlens.ui.form.FormButtons;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/// What stood in the fields of a form at first, so that what was typed since is not thrown away by accident. A card
/// without a button that takes what was entered, such as a search, is no form and loses nothing, but for its [EnteredField]s.
final class TypedTexts {
    private final Map<TextInputControl, String> before;

    private TypedTexts(Parent card) {
        Collection<Node> nodes = inside(card).toList();
        boolean form = nodes.stream().anyMatch(FormButtons.class::isInstance);
        before = nodes.stream()
                .filter(node -> form || node instanceof EnteredField)
                .filter(TextInputControl.class::isInstance)
                .map(TextInputControl.class::cast)
                .collect(Collectors.toMap(field -> field, TypedTexts::text));
    }

    /// Those of a card, which may come back with what was typed into it before.
    static TypedTexts of(Parent card) {
        return (TypedTexts) card.getProperties().computeIfAbsent(TypedTexts.class, first -> new TypedTexts(card));
    }

    /// Whether something else stands in one of them now.
    boolean differ() {
        return before.entrySet().stream().anyMatch(field -> !text(field.getKey()).equals(field.getValue()));
    }

    /// What a pane scrolls is in it only once it has its skin.
    private static Stream<Node> inside(Node node) {
        List<Node> within = switch (node) {
            case ScrollPane pane when pane.getContent() != null -> List.of(pane.getContent());
            case TextInputControl field -> List.of();
            case Parent parent -> parent.getChildrenUnmodifiable();
            default -> List.of();
        };
        return Stream.concat(Stream.of(node), within.stream().flatMap(TypedTexts::inside));
    }

    private static String text(TextInputControl field) {
        return field.getText() == null ? "" : field.getText();
    }
}
