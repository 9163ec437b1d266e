package dev.runlens.read.settings;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;

/// Passes YAML events on until they nest too deeply: the composer behind it recurses, and a file of a hundred thousand
/// brackets must not exhaust the stack.
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
}
