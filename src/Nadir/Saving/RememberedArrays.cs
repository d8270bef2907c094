namespace Nadir;

/// <summary>What an optimizer remembered, as a checkpoint has it.</summary>
/// <param name="path">The file, for messages.</param>
/// <param name="arrays">Its content.</param>
internal sealed class RememberedArrays(string path, IReadOnlyList<NamedArray> arrays)
{
    private readonly Dictionary<string, NamedArray> byName = arrays.ToDictionary(array => array.Name);

    /// <summary>An array of a known shape.</summary>
    /// <exception cref="DataException">It is not in the file.</exception>
    public Tensor Take(string name, Shape shape, ElementType type) => Find(name, type) is { } found && found.Shape == shape
        ? found
        : throw Error.Data(path, $"{name} of shape {shape} is not in this file. All files of a checkpoint must come from one save.");

    /// <summary>An array of any shape; null where there is none of that name and type.</summary>
    public Tensor? Find(string name, ElementType type) =>
        byName.TryGetValue(name, out var array) && array.ElementType == type ? array.ToTensor().Keep() : null;
}
