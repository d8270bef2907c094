namespace Nadir;

/// <summary>What a contrastive loss makes of a distance, or of what it lacks of the margin.</summary>
public enum ContrastiveForm
{
    /// <summary>Half its square. Hadsell, Chopra, LeCun 2006.</summary>
    HalfSquare,

    /// <summary>Its square. tensorflow_addons and Keras' example of Siamese networks.</summary>
    Square,

    /// <summary>Itself. pytorch-metric-learning.</summary>
    Plain,
}
