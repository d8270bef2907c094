using System.Reflection;

namespace Nadir;

/// <summary>A named thing that can be listed, described, created from text and saved: a loss, a layer, a data set.</summary>
public sealed class CatalogueEntry
{
    private readonly MethodBase maker;
    private readonly Lazy<EntryDocumentation> documentation;

    internal CatalogueEntry(string kind, MethodBase maker)
    {
        this.maker = maker;
        Kind = kind;
        MemberInfo named = maker is ConstructorInfo ? maker.DeclaringType! : maker;
        Type = maker is MethodInfo method ? method.ReturnType : maker.DeclaringType!;
        Name = EntryNameAttribute.Of(named);
        Aliases = named.GetCustomAttribute<AliasAttribute>()?.Names ?? [];
        Example = named.GetCustomAttribute<ExampleAttribute>()?.Arguments;
        documentation = new Lazy<EntryDocumentation>(() => EntryDocumentation.Of(maker));
        Parameters =
        [
            .. maker.GetParameters().Select(p => new EntryParameter(
                this, p.Name!, p.ParameterType, !p.HasDefaultValue, p.HasDefaultValue ? p.DefaultValue : null)),
            .. OptionsOf(maker).Select(option => new EntryParameter(this, option)),
        ];
    }

    /// <summary>Which kind of thing: <c>loss</c>, <c>layer</c> …</summary>
    public string Kind { get; }

    /// <summary>The name in files and on the command line; case, hyphens and underscores do not matter there.</summary>
    public string Name { get; }

    /// <summary>Further names.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>Its parameters in order; the first may be given without its name on the command line.</summary>
    public IReadOnlyList<EntryParameter> Parameters { get; }

    /// <summary>Arguments that show it at work; null where the defaults do.</summary>
    public string? Example { get; }

    /// <summary>What its documentation says.</summary>
    public EntryDocumentation Documentation => documentation.Value;

    /// <summary>The class of what it makes; for a factory, what the factory declares.</summary>
    public Type Type { get; }

    /// <summary>Whether it is made by a factory method rather than by <c>new</c>.</summary>
    public bool IsFactory => maker is MethodInfo;

    /// <summary>Whether a name means this entry.</summary>
    public bool Answers(string name) =>
        CatalogueName.Same(Name, name) || Aliases.Any(alias => CatalogueName.Same(alias, name));

    /// <summary>Makes the thing; what its constructor refuses comes through as it was thrown.</summary>
    internal object Make(object?[] arguments)
    {
        const BindingFlags Plain = BindingFlags.DoNotWrapExceptions;
        if (maker is not ConstructorInfo constructor)
            return ((MethodInfo)maker).Invoke(null, Plain, null, arguments, null)!;
        var count = constructor.GetParameters().Length;
        var made = constructor.Invoke(Plain, null, arguments[..count], null);
        for (var i = count; i < arguments.Length; i++)
        {
            if (!Equals(arguments[i], Parameters[i].Default))
                Parameters[i].Option!.SetMethod!.Invoke(made, Plain, null, [arguments[i]], null);
        }

        return made;
    }

    private static IEnumerable<PropertyInfo> OptionsOf(MethodBase maker) => maker is ConstructorInfo
        ? maker.DeclaringType!.GetProperties()
            .Where(property => property.IsDefined(typeof(CatalogueOptionAttribute)))
            .OrderBy(property => property.MetadataToken)
        : [];
}
