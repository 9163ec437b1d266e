package dev.runlens.cli;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What picocli asks by reflection. In the builds that users run its calls come here, and what the build has spelled out is
/// answered without making a class for each kind of annotation and for each field; all else goes to the JVM as before. See
/// `docs/decisions/0014-options-spelled-out.md`.
public final class OptionReflection {
    private OptionReflection() {}

    /// As [AnnotatedElement#getAnnotation].
    public static @Nullable Annotation annotation(AnnotatedElement element, Class<? extends Annotation> type) {
        String className = className(element);
        if (className.startsWith("java.")) {
            // The JVM would make classes for the annotations that its own methods have.
            return null;
        }
        Map<String, Annotation[]> spelledOut = spelledOut(className);
        if (spelledOut == null) {
            return element.getAnnotation(type);
        }
        Annotation[] all = spelledOut.get(memberName(element));
        if (all != null) {
            for (Annotation one : all) {
                if (type.isInstance(one)) {
                    return one;
                }
            }
        }
        return null;
    }

    /// As [AnnotatedElement#isAnnotationPresent].
    public static boolean isPresent(AnnotatedElement element, Class<? extends Annotation> type) {
        return annotation(element, type) != null;
    }

    /// As [Field#get].
    public static @Nullable Object value(Field field, @Nullable Object instance) throws IllegalAccessException {
        return instance instanceof OptionFields fields && isOf(field, instance)
                ? fields.optionField(field.getName())
                : field.get(instance);
    }

    /// As [Field#set].
    public static void setValue(Field field, @Nullable Object instance, @Nullable Object value)
            throws IllegalAccessException {
        if (instance instanceof OptionFields fields && isOf(field, instance)) {
            fields.setOptionField(field.getName(), value);
        } else {
            field.set(instance, value);
        }
    }

    private static boolean isOf(Field field, Object instance) {
        return field.getDeclaringClass() == instance.getClass();
    }

    private static String className(AnnotatedElement element) {
        return switch (element) {
            case Class<?> type -> type.getName();
            case Member member -> member.getDeclaringClass().getName();
            default -> "";
        };
    }

    /// Fields by their names, the class itself by none; methods, which nothing here annotates, by one that no field has.
    private static String memberName(AnnotatedElement element) {
        return switch (element) {
            case Class<?> type -> "";
            case Field field -> field.getName();
            default -> "()";
        };
    }

    /// The annotations of a class and its fields. The body is the build's.
    ///
    /// @return null for a class that is not spelled out
    @SuppressWarnings("UnusedVariable") // the build's body reads it
    private static @Nullable Map<String, Annotation[]> spelledOut(String className) {
        return null;
    }
}
