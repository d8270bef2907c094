using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>A penalty on weights, or on a layer's output, that is added to the loss; a value made by <see cref="Regularizers"/>.</summary>
[CatalogueKind("regularizer")]
public sealed class Regularizer : ICatalogueItem
{
    private readonly IRegularizer definition;

    private Regularizer(IRegularizer definition, string name) => (this.definition, EntryName) = (definition, name);

    /// <inheritdoc/>
    public string EntryName { get; }

    /// <inheritdoc/>
    public object Definition => definition;

    /// <summary>
    /// Whether it acts by <see cref="ProximalStep"/> after each optimizer step instead of through the gradient.
    /// </summary>
    public bool IsProximal => definition.IsProximal;

    /// <summary>A regularizer named after the factory that calls this.</summary>
    public static Regularizer Of(IRegularizer definition, [CallerMemberName] string name = "") => new(definition, name);

    /// <summary>The penalty, a scalar that differentiates in the weights.</summary>
    public Tensor Penalty(Tensor weights) => definition.Penalty(Require.Present(weights));

    /// <summary>argmin over w of ½·‖w − weights‖² + step·penalty(w): weights drawn towards 0, some of them to exactly 0.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="step">The optimizer's learning rate; 0 or above.</param>
    /// <exception cref="InvalidOperationException">It has no such step in closed form.</exception>
    public Tensor ProximalStep(Tensor weights, double step)
    {
        Require.NotNegative(step);
        return definition.ProximalStep(Require.Present(weights), step)
            ?? throw Error.State($"{EntryName} has no proximal step in closed form. Use its penalty, or l1, l2, l1L2, elasticNet or groupLasso.");
    }
}
