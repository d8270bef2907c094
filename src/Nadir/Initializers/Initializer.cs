using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>How a weight gets its first values; a value made by <see cref="Initializers"/>.</summary>
[CatalogueKind("initializer")]
public sealed class Initializer : ICatalogueItem
{
    private readonly IInitializer definition;

    private Initializer(IInitializer definition, string name) => (this.definition, EntryName) = (definition, name);

    /// <inheritdoc/>
    public string EntryName { get; }

    /// <inheritdoc/>
    public object Definition => definition;

    /// <summary>An initializer named after the factory that calls this.</summary>
    public static Initializer Of(IInitializer definition, [CallerMemberName] string name = "") => new(definition, name);

    /// <summary>First values for a weight.</summary>
    /// <param name="shape">The weight's shape.</param>
    /// <param name="fan">How many inputs feed an output, and how many outputs an input feeds.</param>
    /// <param name="generator">The weight's own stream of random numbers.</param>
    /// <param name="type">Float32 or Float64; both get the same numbers, rounded.</param>
    public Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type) =>
        definition.Create(shape, fan, generator, type);
}
