namespace Nadir;

/// <summary>Marks an abstract class or interface as a kind of catalogue entry.</summary>
/// <param name="name">What users call it, in the singular: <c>loss</c>, <c>layer</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class CatalogueKindAttribute(string name) : Attribute
{
    /// <summary>What users call it, in the singular.</summary>
    public string Name { get; } = name;
}
