package dev.runlens.read.settings;

import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.YamlUnicodeReader;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// The members of one YAML mapping as settings: nested mappings under dotted names, each with the line it stands on.
///
/// Scalars follow YAML 1.2's core schema, in which `1e-5` is a number, as mlx-lm's own loader takes it to be.
public final class YamlSettings {
    private static final int MOST_ALIASES = 50;
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int LONGEST_LINE = 64 * 1024;
    private static final Set<Tag> CLAIMS = Set.of(Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL);

    private final Path file;
    private final CoreSchema schema = new CoreSchema();
    private final Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
    private int depth;

    private YamlSettings(Path file) {
        this.file = file;
    }

    /// Reads a file.
    ///
    /// @throws UnreadableSourceException when it is not YAML or not a mapping
    /// @throws IOException when it cannot be read
    public static Map<String, Sourced<Setting>> read(SourceInput input) throws IOException {
        try {
            return read(bytes(input), input.path());
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new UnreadableSourceException("is not valid YAML: " + broken.getProblem(), line);
        } catch (YamlEngineException broken) {
            String why = broken.getCause() instanceof CharacterCodingException
                    ? "it is not text in UTF-8"
                    : broken.getMessage();
            throw new UnreadableSourceException("is not valid YAML: " + why, 0);
        }
    }

    /// The whole file, which is small, and so are its lines: a word of some megabytes takes the library minutes.
    private static byte[] bytes(SourceInput input) throws IOException {
        try (InputStream stream = Channels.newInputStream(input.open())) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnreadableSourceException("is larger than any configuration of a training is (1 MB)", 0);
            }
            checkLines(bytes);
            return bytes;
        }
    }

    private static void checkLines(byte[] bytes) throws UnreadableSourceException {
        int line = 1;
        int begin = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (i - begin > LONGEST_LINE) {
                throw new UnreadableSourceException("has a line of more than 64 KB, which is no setting", line);
            }
            if (bytes[i] == '\n') {
                line++;
                begin = i + 1;
            }
        }
    }

    private static Map<String, Sourced<Setting>> read(byte[] bytes, Path file) throws UnreadableSourceException {
        LoadSettings limits = LoadSettings.builder()
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setCodePointLimit(MOST_BYTES)
                .setLabel(file.toString())
                .setSchema(new CoreSchema())
                .build();
        StreamReader characters = new StreamReader(limits, new YamlUnicodeReader(new ByteArrayInputStream(bytes)));
        ShallowParser events = new ShallowParser(new ParserImpl(limits, characters));
        Optional<Node> root = new Composer(limits, events).getSingleNode();
        if (!(root.orElse(null) instanceof MappingNode mapping)) {
            throw new UnreadableSourceException("does not hold a YAML mapping of training settings", 0);
        }
        YamlSettings reader = new YamlSettings(file);
        reader.members("", mapping);
        return reader.settings;
    }

    private void members(String prefix, MappingNode mapping) throws UnreadableSourceException {
        enter();
        for (NodeTuple member : mapping.getValue()) {
            if (member.getKeyNode() instanceof ScalarNode key) {
                String name = prefix + key.getValue();
                if (member.getValueNode() instanceof MappingNode nested) {
                    members(name + ".", nested);
                } else {
                    settings.put(name, new Sourced<>(value(member.getValueNode()), origin(key)));
                }
            }
        }
        depth--;
    }

    private Origin origin(Node node) {
        return Origin.in(
                file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0));
    }

    /// Counts the levels that are open, since an alias can put a collection into itself.
    private void enter() throws UnreadableSourceException {
        if (++depth > ShallowParser.DEEPEST) {
            throw new UnreadableSourceException("puts a collection into itself or nests it too deeply", 0);
        }
    }

    private Setting value(Node node) throws UnreadableSourceException {
        if (node instanceof SequenceNode sequence) {
            enter();
            List<Setting> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(value(item));
            }
            depth--;
            return new Setting.Items(items);
        }
        return node instanceof ScalarNode scalar ? scalar(scalar) : new Setting.None();
    }

    private Setting scalar(ScalarNode scalar) {
        Tag tag = CLAIMS.contains(scalar.getTag()) ? tag(scalar) : Tag.STR;
        ConstructNode constructor = CLAIMS.contains(tag) ? schema.getSchemaTagConstructors().get(tag) : null;
        return constructor == null ? new Setting.Text(scalar.getValue())
                : setting(constructor.construct(scalar), scalar);
    }

    /// What a scalar is by its own text: a tag before it (`!!int abc`) is a claim that need not hold. A whole number that
    /// is claimed to be a decimal one is. Under every other tag (`!!str`, `!!binary`, those of Python) it is a text.
    private Tag tag(ScalarNode scalar) {
        Tag own = schema.getScalarResolver().resolve(scalar.getValue(), true);
        return own.equals(Tag.INT) && scalar.getTag().equals(Tag.FLOAT) ? Tag.FLOAT : own;
    }

    private static Setting setting(@Nullable Object value, ScalarNode scalar) {
        if (value == null) {
            return new Setting.None();
        }
        if (value instanceof Boolean flag) {
            return new Setting.Flag(flag);
        }
        if (value instanceof BigInteger large) {
            return new Setting.Decimal(large.doubleValue());
        }
        if (value instanceof Integer || value instanceof Long) {
            return new Setting.Whole(((Number) value).longValue());
        }
        return value instanceof Number number
                ? new Setting.Decimal(number.doubleValue())
                : new Setting.Text(scalar.getValue());
    }
}
