namespace Nadir;

/// <summary>
/// Marks an init property that every entry of a kind shares as a further parameter: it is named, listed, described and
/// saved like the parameters of the constructor.
/// </summary>
/// <param name="byDefault">What the property is when nothing is given; null where it has a value of its own type's zero.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CatalogueOptionAttribute(object? byDefault = null) : Attribute
{
    /// <summary>What the property is when nothing is given.</summary>
    public object? Default { get; } = byDefault;
}
