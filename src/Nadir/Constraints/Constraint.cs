using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>What weights are brought back to after each step; a value made by <see cref="Constraints"/>.</summary>
[CatalogueKind("constraint")]
public sealed class Constraint : ICatalogueItem
{
    private readonly IConstraint definition;

    private Constraint(IConstraint definition, string name) => (this.definition, EntryName) = (definition, name);

    /// <inheritdoc/>
    public string EntryName { get; }

    /// <inheritdoc/>
    public object Definition => definition;

    /// <summary>A constraint named after the factory that calls this.</summary>
    public static Constraint Of(IConstraint definition, [CallerMemberName] string name = "") => new(definition, name);

    /// <summary>Weights that keep the constraint; the same where they do already.</summary>
    public Tensor Apply(Tensor weights) => definition.Apply(Require.Present(weights));
}
