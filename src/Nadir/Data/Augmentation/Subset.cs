namespace Nadir;

/// <summary>Which part of the images a flow gives where <see cref="ImageDataGenerator.ValidationSplit"/> keeps some back.</summary>
public enum Subset
{
    /// <summary>All but the first share.</summary>
    Training,

    /// <summary>The first share, in the order of the data.</summary>
    Validation,
}
