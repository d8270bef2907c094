using System.Reflection;
using System.Text;

namespace Nadir.Tests.Architecture;

/// <summary>Everything a user of the libraries can name, one line a member, in Approved/public-api.txt.</summary>
public sealed class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    [Fact]
    public void PublicMembers_AreThoseApproved()
    {
        var approved = Repository.Path("tests", "Architecture", "Approved", "public-api.txt");
        var received = Path.Combine(AppContext.BaseDirectory, "public-api.txt");
        var text = Listing();
        File.WriteAllText(received, text);

        Assert.True(File.Exists(approved), $"There is no {approved}. Look at {received}, and copy it there if it is right.");
        Assert.Equal(File.ReadAllText(approved), text);
    }

    [Fact]
    public void Listing_ShowsNamesTypesAndDefaults()
    {
        var text = Listing();

        Assert.Contains("\n  static Tensor Full(Shape shape, double value, ElementType type = Float32)\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  int this[Index axis] { get; }\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  Dense(int units, Activation activation = null, bool useBias = true, ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("MatMulKernel", text, StringComparison.Ordinal);
    }

    private static string Listing()
    {
        var text = new StringBuilder();
        Type[] members =
        [
            typeof(Tensor), typeof(global::Nadir.Expressions.Formula), typeof(Model), typeof(global::Nadir.Landscapes.Objective),
            typeof(global::Nadir.Figures.Figure), typeof(global::Nadir.Pictures.Report), typeof(global::Nadir.Hosting.IModelPredictor),
        ];
        foreach (var assembly in members.Select(type => type.Assembly))
        {
            text.Append($"# {assembly.GetName().Name}\n");
            foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
            {
                text.Append($"\n{Heading(type)}\n");
                foreach (var line in Members(type).Distinct().Order(StringComparer.Ordinal))
                    text.Append($"  {line}\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Heading(Type type)
    {
        var kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : "class";
        var above = type is { IsClass: true, BaseType: { } parent } && parent != typeof(object) ? $" : {Name(parent)}" : "";
        return $"{kind} {type.Namespace}.{Name(type)}{above}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type);
        // A lane's members are those of its interface, nine times over.
        if (type.IsValueType && type.GetInterfaces().Any(face => face.Name == "ILane`1"))
            return [];
        // What the compiler writes for records and delegates says nothing new.
        var isRecord = type.GetMethod("<Clone>$") is not null || type.GetMethod("PrintMembers", Declared) is not null;
        string[] written = ["Equals", "GetHashCode", "ToString", "Deconstruct", "PrintMembers", "op_Equality", "op_Inequality", "<Clone>$", "EqualityContract"];
        return type.GetMembers(Declared).Where(IsVisible)
            .Where(member => !(isRecord && written.Contains(member.Name)))
            .Select(Line).OfType<string>();
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        _ => false,
    };

    private static string? Line(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: true } => null,
        ConstructorInfo constructor => $"{Access(constructor)}{Plain(constructor.DeclaringType!)}({Parameters(constructor.GetParameters())})",
        MethodInfo { IsSpecialName: true } method when method.Name.StartsWith("op_", StringComparison.Ordinal) => Method(method),
        MethodInfo { IsSpecialName: true } => null,
        MethodInfo method => Method(method),
        PropertyInfo property => Property(property),
        FieldInfo field => $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
        _ => null,
    };

    private static string Method(MethodInfo method) =>
        $"{Access(method)}{Kind(method)}{Name(method.ReturnType)} {method.Name}{Generic(method.GetGenericArguments())}({Parameters(method.GetParameters())})";

    private static string Property(PropertyInfo property)
    {
        var seen = property.GetAccessors(nonPublic: true).First(IsVisible);
        var name = property.GetIndexParameters() is { Length: > 0 } indices ? $"this[{Parameters(indices)}]" : property.Name;
        var isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Length > 0;
        var set = property.SetMethod is { } setter && IsVisible(setter) ? isInit ? " init;" : " set;" : "";
        return $"{Access(seen)}{Kind(seen)}{Name(property.PropertyType)} {name} {{{(property.GetMethod is { } getter && IsVisible(getter) ? " get;" : "")}{set} }}";
    }

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Kind(MethodInfo method) =>
        method.IsStatic ? method.IsAbstract ? "static abstract " : "static "
        : method.DeclaringType!.IsInterface ? ""
        : method.IsAbstract ? "abstract "
        : method.IsVirtual && !method.IsFinal ? method.GetBaseDefinition() == method ? "virtual " : "override "
        : "";

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(parameter =>
    {
        var way = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        var value = parameter.HasDefaultValue ? $" = {Default(parameter)}" : "";
        return $"{way}{Name(parameter.ParameterType)} {parameter.Name}{value}";
    }));

    private static string Default(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return parameter.DefaultValue switch
        {
            null => type.IsValueType && type == parameter.ParameterType ? "default" : "null",
            string text => $"\"{text}\"",
            bool flag => flag ? "true" : "false",
            var number when type.IsEnum => Enum.ToObject(type, number).ToString()!,
            var value => FormattableString.Invariant($"{value}"),
        };
    }

    private static string Name(Type type)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!);
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return $"{Name(inner)}?";
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        var outer = type is { IsNested: true, IsGenericParameter: false } ? $"{Plain(type.DeclaringType!)}." : "";
        return $"{outer}{Plain(type)}{Generic(type.GetGenericArguments())}";
    }

    private static string Plain(Type type) => type.Name.Split('`')[0];

    private static string Generic(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Name))}>";
}
