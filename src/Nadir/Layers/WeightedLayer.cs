namespace Nadir;

/// <summary>A layer with a weight and a bias, which may be penalized and constrained.</summary>
/// <remarks>Twin: kernel_regularizer, bias_regularizer, kernel_constraint and bias_constraint of Keras' layers.</remarks>
public abstract class WeightedLayer : Layer
{
    /// <summary>A penalty on the weight.</summary>
    [CatalogueOption]
    public Regularizer? WeightRegularizer { get; init; }

    /// <summary>A penalty on the bias.</summary>
    [CatalogueOption]
    public Regularizer? BiasRegularizer { get; init; }

    /// <summary>What the weight is brought back to after each step.</summary>
    [CatalogueOption]
    public Constraint? WeightConstraint { get; init; }

    /// <summary>What the bias is brought back to after each step.</summary>
    [CatalogueOption]
    public Constraint? BiasConstraint { get; init; }

    /// <summary>Makes the weight.</summary>
    protected Parameter AddWeight(Shape shape, Initializer initializer, Fan fan) =>
        AddParameter("weight", shape, initializer, fan, regularizer: WeightRegularizer, constraint: WeightConstraint);

    /// <summary>Makes the bias.</summary>
    protected Parameter AddBias(Shape shape, Initializer initializer, Fan fan) =>
        AddParameter("bias", shape, initializer, fan, regularizer: BiasRegularizer, constraint: BiasConstraint);
}
