using System.Reflection;

namespace Nadir;

/// <summary>One parameter of a catalogue entry.</summary>
public sealed class EntryParameter
{
    private readonly CatalogueEntry entry;

    internal EntryParameter(CatalogueEntry entry, string name, Type type, bool isRequired, object? defaultValue)
    {
        this.entry = entry;
        (Name, Type, IsRequired, Default) = (name, type, isRequired, defaultValue);
    }

    internal EntryParameter(CatalogueEntry entry, PropertyInfo option)
        : this(entry, NameOf(option), option.PropertyType, isRequired: false, DefaultOf(option)) => Option = option;

    /// <summary>As in C# and in files.</summary>
    public string Name { get; }

    /// <summary>Its type.</summary>
    public Type Type { get; }

    /// <summary>Whether it has no default.</summary>
    public bool IsRequired { get; }

    /// <summary>Its default; null also stands for "none".</summary>
    public object? Default { get; }

    /// <summary>Whether entries of the kind share it: an init property, not a parameter of the constructor.</summary>
    public bool IsOption => Option is not null;

    /// <summary>What the documentation says of it; empty without documentation.</summary>
    public string Text => Option is null ? entry.Documentation.Parameter(Name) : EntryDocumentation.SummaryOf(Option);

    internal PropertyInfo? Option { get; }

    private static object? DefaultOf(PropertyInfo option) => option.GetCustomAttribute<CatalogueOptionAttribute>()!.Default;

    private static string NameOf(PropertyInfo option) => char.ToLowerInvariant(option.Name[0]) + option.Name[1..];

    /// <summary>What may be written for it, such as <c>a number</c>.</summary>
    public string Form => ArgumentConversion.Describe(Type);

    /// <summary>Its default as a command line would write it; <c>none</c> for none.</summary>
    public string DefaultText => ArgumentConversion.Text(Catalogue.DefaultOf(this));
}
