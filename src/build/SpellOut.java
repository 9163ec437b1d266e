import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.RuntimeVisibleTypeAnnotationsAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Spells out, in class files, what javac leaves to the first call: `equals` and `hashCode` of records, switches over types,
/// lambdas. The JVM makes code for each of these while the program runs, up to several milliseconds each, and keeps none or
/// little of it in an ahead-of-time cache. See docs/decisions/0013-records-spelled-out.md and 0018-lambdas-spelled-out.md.
///
/// `java src/build/SpellOut.java CLASSES [CLASS_PATH]` rewrites the class files of a folder; CLASS_PATH is what they were
/// compiled against. The same class files give the same bytes. Run again it changes nothing.
final class SpellOut {
    private static final String RECORDS = "Ljava/lang/runtime/ObjectMethods;";
    private static final int MULTIPLIER = 31;
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

    private final ClassFile files;
    private final SpellOutLambdas lambdas;

    private SpellOut(ClassLoader known, Path classes) {
        files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(known)));
        lambdas = new SpellOutLambdas(files, classes);
    }

    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        List<String> others = arguments.length > 1 ? List.of(arguments[1].split(File.pathSeparator)) : List.of();
        try (URLClassLoader known = known(classes, others)) {
            ClassFile files = run(classes, known);
            new SpellOutOptions(files, classes).run();
            new SpellOutTexts(files, classes).run();
            new LateDecimals(files, classes).run();
        }
    }

    /// Knows some class files and what they were compiled against.
    static URLClassLoader known(Path classes, List<String> others) throws MalformedURLException {
        List<URL> places = new ArrayList<>(List.of(url(classes.toString())));
        for (String place : others) {
            places.add(url(place));
        }
        return new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /// Spells out records, switches and lambdas.
    ///
    /// @return what reads and writes these class files
    static ClassFile run(Path classes, ClassLoader known) throws IOException {
        SpellOut program = new SpellOut(known, classes);
        try (Stream<Path> inside = Files.walk(classes)) {
            for (Path file : inside.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
                program.rewrite(file);
            }
        }
        program.lambdas.joinNests();
        return program.files;
    }

    private static URL url(String place) throws MalformedURLException {
        return Path.of(place).toUri().toURL();
    }

    private void rewrite(Path file) throws IOException {
        ClassModel model = files.parse(file);
        if (model.methods().stream().noneMatch(SpellOut::isConcerned)) {
            return;
        }
        SpellOutSwitches switches = new SpellOutSwitches(model);
        // With constants of its own: those that told the JVM what to make are asked for no longer.
        ClassFile fresh = files.withOptions(ClassFile.ConstantPoolSharingOption.NEW_POOL);
        byte[] bytes = fresh.transformClass(model, ClassTransform.transformingMethodBodies(
                (code, instruction) -> replace(model, switches, code, instruction))
                .andThen(ClassTransform.endHandler(switches::addTo)));
        Files.write(file, bytes);
    }

    private static boolean isConcerned(MethodModel method) {
        return method.code().stream().flatMap(CodeModel::elementStream)
                .anyMatch(element -> element instanceof InvokeDynamicInstruction call && isConcerned(call));
    }

    private static boolean isConcerned(InvokeDynamicInstruction call) {
        return isRecord(call) || SpellOutSwitches.isSwitch(call) || SpellOutLambdas.isLambda(call);
    }

    private static boolean isRecord(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().owner().descriptorString().equals(RECORDS) && !call.name().equalsString("toString");
    }

    /// Passes an instruction on, or what stands for it.
    private void replace(ClassModel model, SpellOutSwitches switches, CodeBuilder code, CodeElement instruction) {
        switch (instruction) {
            case InvokeDynamicInstruction call when isRecord(call) -> record(code, model.thisClass().asSymbol(), call);
            case InvokeDynamicInstruction call when SpellOutSwitches.isSwitch(call) -> switches.replace(code, call);
            case InvokeDynamicInstruction call when SpellOutLambdas.isLambda(call) -> lambdas.replace(code, model, call);
            // Nobody asks for what is annotated inside of code, and the places that it names are those from before.
            case RuntimeVisibleTypeAnnotationsAttribute places -> {}
            default -> code.with(instruction);
        }
    }

    // --- records -----------------------------------------------------------------------------------------------------------

    /// What java.lang.runtime.ObjectMethods makes. Its arguments are on the stack and are what the method was called with, so
    /// they are taken from there again.
    private static void record(CodeBuilder code, ClassDesc owner, InvokeDynamicInstruction call) {
        List<DirectMethodHandleDesc> fields = call.bootstrapArgs().stream()
                .skip(2).map(DirectMethodHandleDesc.class::cast).toList();
        if (call.name().equalsString("equals")) {
            code.pop2();
            equals(code, owner, fields);
        } else {
            code.pop();
            hashCode(code, owner, fields);
        }
    }

    private static void equals(CodeBuilder code, ClassDesc owner, List<DirectMethodHandleDesc> fields) {
        Label differ = code.newLabel();
        Label end = code.newLabel();
        code.aload(1).instanceOf(owner).ifeq(differ);
        for (DirectMethodHandleDesc field : fields) {
            ClassDesc type = field.invocationType().returnType();
            code.aload(0).getfield(owner, field.methodName(), type);
            code.aload(1).checkcast(owner).getfield(owner, field.methodName(), type);
            TypeKind kind = TypeKind.from(type);
            switch (kind) {
                case REFERENCE -> code.invokestatic(
                        OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object)).ifeq(differ);
                case LONG -> code.lcmp().ifne(differ);
                case FLOAT, DOUBLE -> code.invokestatic(
                        boxOf(kind), "compare", MethodTypeDesc.of(CD_int, type, type)).ifne(differ);
                default -> code.if_icmpne(differ);
            }
        }
        code.iconst_1().goto_(end).labelBinding(differ).iconst_0().labelBinding(end);
    }

    private static void hashCode(CodeBuilder code, ClassDesc owner, List<DirectMethodHandleDesc> fields) {
        code.iconst_0();
        for (DirectMethodHandleDesc field : fields) {
            ClassDesc type = field.invocationType().returnType();
            code.bipush(MULTIPLIER).imul();
            code.aload(0).getfield(owner, field.methodName(), type);
            TypeKind kind = TypeKind.from(type);
            if (kind == TypeKind.REFERENCE) {
                code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
            } else {
                code.invokestatic(boxOf(kind), "hashCode", MethodTypeDesc.of(CD_int, type));
            }
            code.iadd();
        }
    }

    /// What a box holds, nothing of other types.
    static Optional<ClassDesc> primitiveOf(ClassDesc box) {
        return Arrays.stream(TypeKind.values())
                .filter(kind -> kind != TypeKind.REFERENCE && kind != TypeKind.VOID && boxOf(kind).equals(box))
                .map(TypeKind::upperBound)
                .findFirst();
    }

    static ClassDesc boxOf(TypeKind kind) {
        String name = switch (kind) {
            case BOOLEAN -> "Boolean";
            case BYTE -> "Byte";
            case CHAR -> "Character";
            case SHORT -> "Short";
            case INT -> "Integer";
            case LONG -> "Long";
            case FLOAT -> "Float";
            case DOUBLE -> "Double";
            default -> throw new IllegalArgumentException(kind.name());
        };
        return ClassDesc.of("java.lang." + name);
    }
}
