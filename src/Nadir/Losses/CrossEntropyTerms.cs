namespace Nadir;

/// <summary>What the cross-entropies of class numbers share.</summary>
internal static class CrossEntropyTerms
{
    /// <summary>The terms −Σ q·log softmax(logits), q being the class' row, smoothed and weighted.</summary>
    /// <param name="classes">The targets.</param>
    /// <param name="logits">Classes last.</param>
    /// <param name="classWeights">One weight a class; a target's own one counts in a mean over weights.</param>
    /// <param name="smoothing">How far targets are drawn towards equal shares, before they are weighted.</param>
    /// <param name="ignored">The class number that counts for nothing.</param>
    /// <param name="whenEmpty">What a mean of ignored targets only is.</param>
    public static LossTerms Of(
        in ClassTargets classes, Tensor logits, double[]? classWeights, double smoothing, long? ignored, WhenEmpty whenEmpty)
    {
        var weights = classes.Weights(classWeights, logits, nameof(ClassWeights));
        var terms = classWeights is null && smoothing == 0
            ? logits.SoftmaxCrossEntropy(classes.Numbers, ignored)
            : classes.WithoutIgnored(logits).SoftmaxCrossEntropy(classes.Rows(logits.ElementType, classWeights, smoothing));
        return new LossTerms(terms, weights, classes.Kept, WhenEmpty: whenEmpty);
    }
}
