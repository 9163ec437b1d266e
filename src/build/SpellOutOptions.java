import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_Map;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Spells out what picocli asks of the classes of options by reflection: their annotations become plain objects, their fields
/// are read and set by plain code. The JVM makes a class for each kind of annotation and several for each field while the
/// program runs, and keeps none of them in an ahead-of-time cache. See docs/decisions/0014-options-spelled-out.md.
final class SpellOutOptions {
    private static final String PICOCLI = "Lpicocli/";
    private static final String VALUES = "$$Values";
    private static final String ANNOTATIONS = "$$Annotations";
    private static final ClassDesc CD_ANNOTATION = ClassDesc.of("java.lang.annotation.Annotation");
    private static final ClassDesc CD_FIELD = ClassDesc.of("java.lang.reflect.Field");
    private static final ClassDesc CD_ELEMENT = ClassDesc.of("java.lang.reflect.AnnotatedElement");
    private static final ClassDesc CD_HASH_MAP = ClassDesc.of("java.util.HashMap");
    private static final ClassDesc FIELDS = ClassDesc.of("dev.runlens.cli.OptionFields");
    private static final ClassDesc REFLECTION = ClassDesc.of("dev.runlens.cli.OptionReflection");
    private static final Set<String> ELEMENTS = Set.of(
            "java/lang/Class", "java/lang/reflect/Field", "java/lang/reflect/Method", "java/lang/reflect/AccessibleObject",
            "java/lang/reflect/AnnotatedElement");

    private final ClassFile files;
    private final Path classes;

    /// The kinds of annotations, with their members and what these are by default, null where there is none.
    private final Map<ClassDesc, Map<String, Member>> kinds = new LinkedHashMap<>();

    private record Member(ClassDesc type, AnnotationValue usual) {}

    SpellOutOptions(ClassFile files, Path classes) {
        this.files = files;
        this.classes = classes;
    }

    /// Does nothing where picocli is not among the classes.
    void run() throws IOException {
        if (!Files.isDirectory(classes.resolve("picocli"))) {
            return;
        }
        Map<String, ClassModel> annotated = new TreeMap<>();
        for (Path file : inside("")) {
            ClassModel model = files.parse(file);
            if (!members(model).isEmpty()) {
                annotated.put(model.thisClass().asInternalName(), model);
            }
        }
        for (ClassModel model : annotated.values()) {
            writeAnnotations(model);
            addFields(model);
        }
        for (ClassDesc kind : List.copyOf(kinds.keySet())) {
            writeValues(kind);
        }
        writeTable(annotated.keySet());
        for (Path file : inside("picocli")) {
            redirect(file);
        }
        leaveOutConverters();
    }

    private List<Path> inside(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(classes.resolve(folder))) {
            return all.filter(path -> path.toString().endsWith(".class")).sorted().toList();
        }
    }

    private Path file(String internalName) {
        return classes.resolve(internalName + ".class");
    }

    // --- annotations -------------------------------------------------------------------------------------------------------

    /// The annotations of picocli by the field that has them, of the class itself by an empty name.
    private static Map<String, List<Annotation>> members(ClassModel model) {
        Map<String, List<Annotation>> members = new LinkedHashMap<>();
        put(members, "", model.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(attribute -> attribute.annotations()).orElse(List.of()));
        for (FieldModel field : model.fields()) {
            put(members, field.fieldName().stringValue(), field.findAttribute(Attributes.runtimeVisibleAnnotations())
                    .map(attribute -> attribute.annotations()).orElse(List.of()));
        }
        for (MethodModel method : model.methods()) {
            if (method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                    .flatMap(attribute -> attribute.annotations().stream()).anyMatch(SpellOutOptions::isOfPicocli)) {
                throw new IllegalStateException(
                        "a method with annotations of picocli is not spelled out: " + model.thisClass().asInternalName());
            }
        }
        return members;
    }

    private static void put(Map<String, List<Annotation>> members, String name, List<Annotation> all) {
        List<Annotation> ofPicocli = all.stream().filter(SpellOutOptions::isOfPicocli).toList();
        if (!ofPicocli.isEmpty()) {
            members.put(name, ofPicocli);
        }
    }

    private static boolean isOfPicocli(Annotation annotation) {
        return annotation.className().stringValue().startsWith(PICOCLI);
    }

    /// A class that gives the annotations of another one and of its fields.
    private void writeAnnotations(ClassModel model) throws IOException {
        Map<String, List<Annotation>> members = members(model);
        String name = model.thisClass().asInternalName() + ANNOTATIONS;
        ClassDesc self = ClassDesc.ofInternalName(name);
        for (List<Annotation> all : members.values()) {
            for (Annotation one : all) {
                membersOf(one.classSymbol());
            }
        }
        Files.write(file(name), files.build(self, builder -> builder
                .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
                .withMethodBody("all", MethodTypeDesc.of(CD_Map), ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, code -> {
                    code.new_(CD_HASH_MAP).dup().invokespecial(CD_HASH_MAP, INIT_NAME, MTD_void);
                    members.forEach((member, all) -> {
                        code.dup().loadConstant(member);
                        array(code, CD_ANNOTATION, all, one -> annotation(code, one));
                        code.invokevirtual(CD_HASH_MAP, "put", MethodTypeDesc.of(CD_Object, CD_Object, CD_Object)).pop();
                    });
                    code.areturn();
                })));
    }

    private void annotation(CodeBuilder code, Annotation annotation) {
        ClassDesc values = valuesOf(annotation.classSymbol());
        code.new_(values).dup().invokespecial(values, INIT_NAME, MTD_void);
        for (AnnotationElement element : annotation.elements()) {
            String name = element.name().stringValue();
            ClassDesc type = membersOf(annotation.classSymbol()).get(name).type();
            code.dup();
            value(code, type, element.value());
            code.putfield(values, name, type);
        }
    }

    private static ClassDesc valuesOf(ClassDesc kind) {
        return ClassDesc.ofDescriptor(kind.descriptorString().replace(";", VALUES + ";"));
    }

    private Map<String, Member> membersOf(ClassDesc kind) {
        return kinds.computeIfAbsent(kind, missing -> {
            String descriptor = missing.descriptorString();
            Map<String, Member> members = new LinkedHashMap<>();
            try {
                for (MethodModel method : files.parse(file(descriptor.substring(1, descriptor.length() - 1))).methods()) {
                    members.put(method.methodName().stringValue(), new Member(
                            method.methodTypeSymbol().returnType(),
                            method.findAttribute(Attributes.annotationDefault())
                                    .map(attribute -> attribute.defaultValue()).orElse(null)));
                }
            } catch (IOException gone) {
                throw new java.io.UncheckedIOException(gone);
            }
            return members;
        });
    }

    /// A class whose objects are annotations of a kind: a field for each member, set to what it is by default.
    private void writeValues(ClassDesc kind) throws IOException {
        ClassDesc self = valuesOf(kind);
        Map<String, Member> members = membersOf(kind);
        byte[] bytes = files.build(self, builder -> {
            builder.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC).withInterfaceSymbols(kind);
            builder.withMethodBody(INIT_NAME, MTD_void, ClassFile.ACC_PUBLIC, code -> {
                code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void);
                members.forEach((name, member) -> {
                    if (member.usual() != null) {
                        code.aload(0);
                        value(code, member.type(), member.usual());
                        code.putfield(self, name, member.type());
                    }
                });
                code.return_();
            });
            builder.withMethodBody("annotationType", MethodTypeDesc.of(CD_Class), ClassFile.ACC_PUBLIC,
                    code -> code.loadConstant(kind).areturn());
            members.forEach((name, member) -> {
                builder.withField(name, member.type(), ClassFile.ACC_PUBLIC);
                builder.withMethodBody(name, MethodTypeDesc.of(member.type()), ClassFile.ACC_PUBLIC,
                        code -> code.aload(0).getfield(self, name, member.type()).return_(TypeKind.from(member.type())));
            });
        });
        String descriptor = self.descriptorString();
        Files.write(file(descriptor.substring(1, descriptor.length() - 1)), bytes);
    }

    private static void value(CodeBuilder code, ClassDesc type, AnnotationValue value) {
        switch (value) {
            case AnnotationValue.OfArray array -> array(
                    code, type.componentType(), array.values(), one -> value(code, type.componentType(), one));
            case AnnotationValue.OfClass one when one.classSymbol().isPrimitive() -> code.getstatic(
                    boxOf(one.classSymbol()), "TYPE", CD_Class);
            case AnnotationValue.OfClass one -> code.loadConstant(one.classSymbol());
            case AnnotationValue.OfEnum one -> code.getstatic(
                    one.classSymbol(), one.constantName().stringValue(), one.classSymbol());
            case AnnotationValue.OfBoolean one -> code.loadConstant(one.booleanValue() ? 1 : 0);
            case AnnotationValue.OfChar one -> code.loadConstant((int) one.charValue());
            case AnnotationValue.OfInt one -> code.loadConstant(one.intValue());
            case AnnotationValue.OfString one -> code.loadConstant(one.stringValue());
            default -> throw new IllegalStateException("a value of this kind is not spelled out: " + value);
        }
    }

    private static <T> void array(CodeBuilder code, ClassDesc component, List<T> values, Consumer<T> each) {
        code.loadConstant(values.size()).anewarray(component);
        for (int i = 0; i < values.size(); i++) {
            code.dup().loadConstant(i);
            each.accept(values.get(i));
            code.aastore();
        }
    }

    // --- fields ------------------------------------------------------------------------------------------------------------

    /// Makes a class of options give and take its annotated fields by name.
    private void addFields(ClassModel model) throws IOException {
        ClassDesc self = model.thisClass().asSymbol();
        Set<String> annotated = members(model).keySet();
        List<FieldModel> fields = model.fields().stream()
                .filter(field -> annotated.contains(field.fieldName().stringValue())).toList();
        for (FieldModel field : fields) {
            if (field.fieldType().stringValue().matches("\\[*Ljava/(sql|time)/.*")) {
                throw new IllegalStateException("an option of a kind whose converter is left out: " + field.fieldName());
            }
        }
        if (fields.isEmpty() || model.interfaces().stream().anyMatch(one -> one.asSymbol().equals(FIELDS))) {
            return;
        }
        List<ClassDesc> interfaces = new ArrayList<>(
                model.interfaces().stream().map(one -> one.asSymbol()).toList());
        interfaces.add(FIELDS);
        int flags = ClassFile.ACC_PUBLIC | ClassFile.ACC_SYNTHETIC;
        Files.write(file(model.thisClass().asInternalName()), files.transformClass(model, ClassTransform.endHandler(builder -> {
            builder.withInterfaceSymbols(interfaces);
            builder.withMethodBody("optionField", MethodTypeDesc.of(CD_Object, CD_String), flags, code -> {
                for (FieldModel field : fields) {
                    ClassDesc type = field.fieldTypeSymbol();
                    Label next = ifNamed(code, field);
                    code.aload(0).getfield(self, field.fieldName().stringValue(), type);
                    if (type.isPrimitive()) {
                        code.invokestatic(boxOf(type), "valueOf", MethodTypeDesc.of(boxOf(type), type));
                    }
                    code.areturn().labelBinding(next);
                }
                unknown(code);
            });
            builder.withMethodBody("setOptionField", MethodTypeDesc.of(CD_void, CD_String, CD_Object), flags, code -> {
                for (FieldModel field : fields) {
                    ClassDesc type = field.fieldTypeSymbol();
                    Label next = ifNamed(code, field);
                    code.aload(0).aload(2);
                    if (type.isPrimitive()) {
                        code.checkcast(boxOf(type)).invokevirtual(boxOf(type), type.displayName() + "Value", MethodTypeDesc.of(type));
                    } else {
                        code.checkcast(type);
                    }
                    code.putfield(self, field.fieldName().stringValue(), type).return_().labelBinding(next);
                }
                unknown(code);
            });
        })));
    }

    private static Label ifNamed(CodeBuilder code, FieldModel field) {
        Label next = code.newLabel();
        code.aload(1).loadConstant(field.fieldName().stringValue())
                .invokevirtual(CD_String, "equals", MethodTypeDesc.of(CD_boolean, CD_Object)).ifeq(next);
        return next;
    }

    private static void unknown(CodeBuilder code) {
        ClassDesc fault = ClassDesc.of("java.lang.IllegalArgumentException");
        code.new_(fault).dup().aload(1).invokespecial(fault, INIT_NAME, MethodTypeDesc.of(CD_void, CD_String)).athrow();
    }

    private static ClassDesc boxOf(ClassDesc primitive) {
        return switch (primitive.displayName()) {
            case "boolean" -> ClassDesc.of("java.lang.Boolean");
            case "int" -> ClassDesc.of("java.lang.Integer");
            case "long" -> ClassDesc.of("java.lang.Long");
            case "double" -> ClassDesc.of("java.lang.Double");
            case "void" -> ClassDesc.of("java.lang.Void");
            default -> throw new IllegalStateException("a field of this kind is not spelled out: " + primitive.displayName());
        };
    }

    // --- who asks ----------------------------------------------------------------------------------------------------------

    /// Gives the program the annotations by the name of their class.
    private void writeTable(Set<String> annotated) throws IOException {
        ClassModel model = files.parse(file("dev/runlens/cli/OptionReflection"));
        Files.write(file("dev/runlens/cli/OptionReflection"), files.transformClass(model, (builder, element) -> {
            if (element instanceof MethodModel method && method.methodName().equalsString("spelledOut")) {
                builder.withMethodBody("spelledOut", method.methodTypeSymbol(), method.flags().flagsMask(), code -> {
                    for (String name : annotated) {
                        Label next = code.newLabel();
                        code.aload(0).loadConstant(name.replace('/', '.'))
                                .invokevirtual(CD_String, "equals", MethodTypeDesc.of(CD_boolean, CD_Object)).ifeq(next);
                        code.invokestatic(ClassDesc.ofInternalName(name + ANNOTATIONS), "all", MethodTypeDesc.of(CD_Map));
                        code.areturn().labelBinding(next);
                    }
                    code.aconst_null().areturn();
                });
            } else {
                builder.with(element);
            }
        }));
    }

    /// Sends what picocli asks by reflection to the program.
    private void redirect(Path file) throws IOException {
        ClassModel model = files.parse(file);
        boolean asks = model.methods().stream().flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream()).anyMatch(element -> isQuestion(element));
        if (asks) {
            Files.write(file, files.transformClass(model, ClassTransform.transformingMethodBodies((code, element) -> {
                if (isQuestion(element) && element instanceof InvokeInstruction call) {
                    ask(code, call);
                } else {
                    code.with(element);
                }
            })));
        }
    }

    /// Has picocli leave out what turns words into times and into connections to databases, two dozen classes that it would look
    /// for by name: no option is of these kinds. Paths stay.
    private void leaveOutConverters() throws IOException {
        Path interpreter = file("picocli/CommandLine$Interpreter");
        Files.write(interpreter, files.transformClass(files.parse(interpreter), (builder, element) -> {
            if (element instanceof MethodModel method && method.methodName().equalsString("excl")) {
                builder.withMethodBody("excl", method.methodTypeSymbol(), method.flags().flagsMask(),
                        code -> code.loadConstant("java.nio.file.Path").aload(1)
                                .invokevirtual(CD_String, "equals", MethodTypeDesc.of(CD_boolean, CD_Object))
                                .loadConstant(1).ixor().ireturn());
            } else {
                builder.with(element);
            }
        }));
    }

    private static boolean isQuestion(CodeElement element) {
        if (!(element instanceof InvokeInstruction call)) {
            return false;
        }
        String name = call.name().stringValue();
        String owner = call.owner().asInternalName();
        return switch (name) {
            case "getAnnotation", "isAnnotationPresent" -> ELEMENTS.contains(owner);
            case "get", "set" -> owner.equals("java/lang/reflect/Field");
            default -> false;
        };
    }

    private static void ask(CodeBuilder code, InvokeInstruction call) {
        switch (call.name().stringValue()) {
            case "getAnnotation" -> code.invokestatic(
                    REFLECTION, "annotation", MethodTypeDesc.of(CD_ANNOTATION, CD_ELEMENT, CD_Class));
            case "isAnnotationPresent" -> code.invokestatic(
                    REFLECTION, "isPresent", MethodTypeDesc.of(CD_boolean, CD_ELEMENT, CD_Class));
            case "get" -> code.invokestatic(REFLECTION, "value", MethodTypeDesc.of(CD_Object, CD_FIELD, CD_Object));
            default -> code.invokestatic(
                    REFLECTION, "setValue", MethodTypeDesc.of(CD_void, CD_FIELD, CD_Object, CD_Object));
        }
    }
}
