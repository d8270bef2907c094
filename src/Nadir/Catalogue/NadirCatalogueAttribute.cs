namespace Nadir;

/// <summary>Marks an assembly whose public factories and classes belong to the catalogue.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class NadirCatalogueAttribute : Attribute;
