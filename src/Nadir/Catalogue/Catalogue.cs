using System.Reflection;

namespace Nadir;

/// <summary>
/// Every loss, activation, layer, optimizer … that can be named: found in assemblies marked
/// <see cref="NadirCatalogueAttribute"/>, never registered.
/// </summary>
/// <remarks>
/// An entry is a public static factory whose return type is a kind (a class marked <see cref="CatalogueKindAttribute"/>),
/// or a public sealed class derived from one.
/// </remarks>
public sealed partial class Catalogue
{
    private static readonly Lazy<Catalogue> Nadirs = new(() => new Catalogue([typeof(Catalogue).Assembly]));

    private Catalogue(IReadOnlyList<Assembly> assemblies)
    {
        Assemblies = assemblies;
        Entries =
        [
            .. assemblies.SelectMany(assembly => assembly.GetExportedTypes()).SelectMany(EntriesOf)
                .OrderBy(entry => entry.Kind, StringComparer.Ordinal).ThenBy(entry => entry.Name, StringComparer.Ordinal),
        ];
        foreach (var group in Entries.GroupBy(entry => (entry.Kind, entry.Name.ToLowerInvariant())))
        {
            if (group.Count() > 1)
                throw Error.Argument($"Two {group.Key.Kind} entries are called '{group.First().Name}'. Rename one: names must be unique within a kind.");
        }
    }

    /// <summary>All entries, by kind and name.</summary>
    public IReadOnlyList<CatalogueEntry> Entries { get; }

    /// <summary>Where entries, and what belongs to them, are looked for: Nadir's own first.</summary>
    internal IReadOnlyList<Assembly> Assemblies { get; }

    /// <summary>The kinds there are entries of.</summary>
    public IEnumerable<string> Kinds => Entries.Select(entry => entry.Kind).Distinct();

    /// <summary>Nadir's own entries and those of further assemblies.</summary>
    /// <param name="assemblies">Marked with <see cref="NadirCatalogueAttribute"/>.</param>
    /// <exception cref="ArgumentException">An assembly is not marked, or a name is taken twice.</exception>
    public static Catalogue Of(params Assembly[] assemblies)
    {
        foreach (var assembly in assemblies)
        {
            if (assembly.GetCustomAttribute<NadirCatalogueAttribute>() is null)
                throw Error.Argument($"Assembly {assembly.GetName().Name} is not marked. Add [assembly: NadirCatalogue] to it.");
        }

        return assemblies.Length == 0
            ? Nadirs.Value
            : new Catalogue([.. assemblies.Prepend(typeof(Catalogue).Assembly).Distinct()]);
    }

    /// <summary>The entries of a kind.</summary>
    public IEnumerable<CatalogueEntry> OfKind(string kind) => Entries.Where(entry => entry.Kind == kind);

    /// <summary>The entry of a kind with a name or alias.</summary>
    /// <exception cref="ArgumentException">There is none; the text offers the nearest.</exception>
    public CatalogueEntry Find(string kind, string name)
    {
        var entries = OfKind(kind).ToList();
        if (entries.Find(entry => entry.Answers(name)) is { } found)
            return found;
        if (TwinNames.Explain(name, entries) is { Length: > 0 } twin)
            throw Error.Argument($"There is no {kind} called '{name}'.{twin}");
        var near = CatalogueName.DidYouMean(name, entries.SelectMany(entry => entry.Aliases.Prepend(entry.Name)));
        throw near.Length > 0
            ? Error.Argument($"There is no {kind} called '{name}'.{near} 'nadir list {kind}' shows all.")
            : Error.Argument($"There is no {kind} called '{name}'. 'nadir list {kind}' shows all; an entry of your own needs its assembly in Catalogue.Of(...).");
    }

    /// <summary>The entry that made an object.</summary>
    /// <exception cref="ArgumentException">No entry of this catalogue did.</exception>
    public CatalogueEntry EntryOf(object item)
    {
        var kind = KindOf(item.GetType());
        var entry = item is ICatalogueItem made
            ? OfKind(kind ?? "").FirstOrDefault(e => e.IsFactory && CatalogueName.Same(e.Name, made.EntryName))
            : OfKind(kind ?? "").FirstOrDefault(e => e.Type == item.GetType());
        return entry ?? throw Error.Argument(
            $"{item.GetType().Name} is no entry of this catalogue, so it cannot be saved by name. Make it a public sealed class or factory in a marked assembly and pass Catalogue.Of(assembly).");
    }

    /// <summary>The kind a class belongs to; null when to none.</summary>
    public static string? KindOf(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.GetCustomAttribute<CatalogueKindAttribute>(inherit: false) is { } kind)
                return kind.Name;
        }

        return null;
    }

    private static IEnumerable<CatalogueEntry> EntriesOf(Type type)
    {
        if (type is { IsAbstract: true, IsSealed: true })
        {
            return type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(method => KindOf(method.ReturnType) is not null && !method.IsSpecialName && !method.IsGenericMethod)
                .Select(method => new CatalogueEntry(KindOf(method.ReturnType)!, method));
        }

        if (!type.IsSealed || typeof(ICatalogueItem).IsAssignableFrom(type) || KindOf(type) is not { } kind
            || type.GetCustomAttribute<CatalogueKindAttribute>(inherit: false) is not null)
            return [];
        return type.GetConstructors() is [var constructor] ? [new CatalogueEntry(kind, constructor)] : [];
    }
}
