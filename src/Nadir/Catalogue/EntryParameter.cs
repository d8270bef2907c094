namespace Nadir;

/// <summary>One parameter of a catalogue entry.</summary>
/// <param name="Name">As in C# and in files.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Whether it has no default.</param>
/// <param name="Default">Its default; null also stands for "none".</param>
/// <param name="Text">What the documentation says of it; empty without documentation.</param>
public sealed record EntryParameter(string Name, Type Type, bool IsRequired, object? Default, string Text)
{
    /// <summary>What may be written for it, such as <c>a number</c>.</summary>
    public string Form => ArgumentConversion.Describe(Type);

    /// <summary>Its default as a command line would write it; <c>none</c> for none.</summary>
    public string DefaultText => ArgumentConversion.Text(Catalogue.DefaultOf(this));
}
