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

    /// <summary>As in C# and in files.</summary>
    public string Name { get; }

    /// <summary>Its type.</summary>
    public Type Type { get; }

    /// <summary>Whether it has no default.</summary>
    public bool IsRequired { get; }

    /// <summary>Its default; null also stands for "none".</summary>
    public object? Default { get; }

    /// <summary>What the documentation says of it; empty without documentation.</summary>
    public string Text => entry.Documentation.Parameter(Name);

    /// <summary>What may be written for it, such as <c>a number</c>.</summary>
    public string Form => ArgumentConversion.Describe(Type);

    /// <summary>Its default as a command line would write it; <c>none</c> for none.</summary>
    public string DefaultText => ArgumentConversion.Text(Catalogue.DefaultOf(this));
}
