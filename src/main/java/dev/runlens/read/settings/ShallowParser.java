package dev.runlens.read.settings;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;

/// Passes YAML events on until they nest too deeply or have a tag that is none: the composer behind it recurses, and a file
/// of a hundred thousand brackets must not exhaust the stack.
final class ShallowParser implements Parser {
    /// How deep collections may nest.
    static final int DEEPEST = 50;

    private final Parser parser;
    private int depth;

    /// @param parser gives the events
    ShallowParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        checkTag(event);
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> depth++;
            case MappingEnd, SequenceEnd -> depth--;
            default -> {
                return event;
            }
        }
        if (depth > DEEPEST) {
            throw new YamlEngineException("it nests more than " + DEEPEST + " levels deep");
        }
        return event;
    }

    /// What a tag may not be the composer tells by an exception that is not one of a broken file.
    private static void checkTag(Event event) {
        Optional<String> tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
        };
        if (tag.isPresent() && (tag.get().isEmpty() || tag.get().trim().length() < tag.get().length())) {
            throw new ParserException("a tag has white space at its end, or nothing else", event.getStartMark());
        }
    }
}
