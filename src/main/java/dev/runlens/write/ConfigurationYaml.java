package dev.runlens.write;

import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.run.Setting;
import dev.runlens.text.Digits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/// A configuration as YAML that `mlx_lm.lora -c` accepts.
public final class ConfigurationYaml {
    private static final DumpSettings LAYOUT = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(Integer.MAX_VALUE)
            .build();

    private static final DumpSettings ESCAPED = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(Integer.MAX_VALUE)
            .setUseUnicodeEncoding(false)
            .build();

    private ConfigurationYaml() {}

    /// The text, one key a line in the order of the settings, nested mappings indented.
    ///
    /// @param settings by dotted names: `lora_parameters.rank` becomes `rank` within `lora_parameters`
    public static String of(Map<String, Setting> settings) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        settings.forEach((name, setting) -> put(root, name, value(setting)));
        String text = new Dump(LAYOUT, new Numbers()).dumpToString(root);
        // Where a value holds characters that nobody sees, all that are not plain are escaped: YAML all the same.
        return text.codePoints().noneMatch(c -> c != '\n' && VisibleText.isHidden(c)) ? text
                : new Dump(ESCAPED, new Numbers()).dumpToString(root);
    }

    private static void put(Map<String, @Nullable Object> root, String name, @Nullable Object value) {
        Map<String, @Nullable Object> level = root;
        int from = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', from)) {
            level = nested(level, name.substring(from, dot));
            from = dot + 1;
        }
        level.put(name.substring(from), value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> nested(Map<String, @Nullable Object> level, String key) {
        if (!(level.get(key) instanceof Map)) {
            level.put(key, new LinkedHashMap<String, @Nullable Object>());
        }
        return (Map<String, @Nullable Object>) Objects.requireNonNull(level.get(key));
    }

    private static @Nullable Object value(Setting setting) {
        return switch (setting) {
            case Setting.Text text -> text.value();
            case Setting.Whole whole -> whole.value();
            case Setting.Decimal decimal -> decimal.value();
            case Setting.Flag flag -> flag.value();
            case Setting.Items items -> values(items);
            case Setting.None none -> null;
        };
    }

    private static List<@Nullable Object> values(Setting.Items items) {
        List<@Nullable Object> values = new ArrayList<>();
        items.values().forEach(item -> values.add(value(item)));
        return values;
    }

    /// Writes numbers with the fewest digits, always with a point: PyYAML takes `1e-05` for a text unless its reader is
    /// told otherwise, as that of mlx-lm is.
    private static final class Numbers extends StandardRepresenter {
        Numbers() {
            super(LAYOUT);
            representers.put(Double.class, number -> decimal((Double) number));
        }

        private Node decimal(double number) {
            String text = Double.isFinite(number)
                    ? withPoint(Digits.exact(number))
                    : Double.isNaN(number) ? ".nan" : number > 0 ? ".inf" : "-.inf";
            return representScalar(Tag.FLOAT, text, ScalarStyle.PLAIN);
        }

        private static String withPoint(String number) {
            int exponent = number.indexOf('e');
            return number.indexOf('.') >= 0 || exponent < 0
                    ? number
                    : number.substring(0, exponent) + ".0" + number.substring(exponent);
        }
    }
}
