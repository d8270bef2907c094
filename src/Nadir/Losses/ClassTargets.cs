using System.Numerics;

namespace Nadir;

/// <summary>Class numbers as targets: one for each row of scores, in range or ignored.</summary>
internal readonly struct ClassTargets
{
    private readonly long? ignored;
    private readonly int classes;

    /// <param name="loss">The loss' name, for messages.</param>
    /// <param name="target">Int64, in the scores' shape without the classes' axis, or with 1 there.</param>
    /// <param name="scores">One number for each class.</param>
    /// <param name="axis">The axis of the classes.</param>
    /// <param name="ignored">The class number that counts for nothing.</param>
    public ClassTargets(string loss, Tensor target, Tensor scores, int axis, long? ignored = null)
    {
        var at = RowShapes.RequireClasses(loss, target, scores, axis);
        (Numbers, this.ignored, classes) = (target.Reshape(scores.Layout.Without(at)), ignored, scores.Layout[at]);
        RequireInRange();
        Kept = ignored is { } number ? Numbers.Count - Numbers.AsSpan<long>().Count(number) : Numbers.Count;
    }

    /// <summary>The class numbers, in the shape of the terms.</summary>
    public Tensor Numbers { get; }

    /// <summary>How many are not ignored.</summary>
    public int Kept { get; }

    private bool KeepsAll => Kept == Numbers.Count;

    /// <summary>The weight of each target's class, 0 where ignored; null when all are 1.</summary>
    public Tensor? Weights(double[]? classWeights, Tensor scores, string name)
    {
        if (classWeights is not null)
            ClassWeights.RequireLength(classWeights, classes, scores, name);
        else if (KeepsAll)
            return null;
        var weights = Tensor.Allocate(Numbers.Layout, scores.ElementType);
        if (weights.ElementType == ElementType.Float32)
            FillWeights(classWeights, weights.Elements<float>());
        else
            FillWeights(classWeights, weights.Elements<double>());
        return weights;
    }

    /// <summary>
    /// Rows of shares, classes last: 1 at the class, or smoothed; times the weights; 0 where ignored.
    /// </summary>
    public Tensor Rows(ElementType type, double[]? classWeights = null, double smoothing = 0)
    {
        Span<int> lengths = stackalloc int[Shape.MaximumRank];
        Numbers.Layout.CopyTo(lengths);
        lengths[Numbers.Rank] = classes;
        var rows = Tensor.Zeros(new Shape(lengths[..(Numbers.Rank + 1)]), type);
        var even = Tensor.Full(new Shape(classes), smoothing / classes, type);
        if (type == ElementType.Float32)
            FillRows(rows.Elements<float>(), even.Elements<float>(), classWeights, smoothing);
        else
            FillRows(rows.Elements<double>(), even.Elements<double>(), classWeights, smoothing);
        return rows;
    }

    /// <summary>
    /// The score of each target's class, from scores with the classes last; of the first class where ignored.
    /// </summary>
    public Tensor Pick(Tensor scores)
    {
        var places = Tensor.Allocate<long>(new Shape(Numbers.Count));
        var at = places.Elements<long>();
        var numbers = Numbers.AsSpan<long>();
        for (var row = 0; row < at.Length; row++)
            at[row] = ((long)row * classes) + (numbers[row] == ignored ? 0 : numbers[row]);
        return scores.Reshape(new Shape(scores.Count)).Gather(places).Reshape(Numbers.Layout);
    }

    /// <summary>The scores, classes last, with 0 in the rows of ignored targets: not even a NaN there counts.</summary>
    public Tensor WithoutIgnored(Tensor scores)
    {
        if (KeepsAll)
            return scores;
        var mask = Tensor.Allocate<bool>(Numbers.Layout);
        var isIgnored = mask.Elements<bool>();
        var numbers = Numbers.AsSpan<long>();
        for (var row = 0; row < isIgnored.Length; row++)
            isIgnored[row] = numbers[row] == ignored;
        return Tensor.Where(mask.ExpandDimension(-1), Tensor.Scalar(0, scores.ElementType), scores);
    }

    private void RequireInRange()
    {
        var numbers = Numbers.AsSpan<long>();
        for (var i = 0; i < numbers.Length; i++)
        {
            if ((ulong)numbers[i] >= (ulong)classes && numbers[i] != ignored)
            {
                var place = RowShapes.Position(i, Numbers.Layout);
                throw Error.OutOfRange($"S{place[1..]} has class {numbers[i]}, but a prediction of {classes} numbers is for classes 0 to {classes - 1}. Check the labels, or widen the last layer.");
            }
        }
    }

    private void FillWeights<T>(double[]? classWeights, Span<T> weights)
        where T : INumber<T>
    {
        var numbers = Numbers.AsSpan<long>();
        for (var i = 0; i < weights.Length; i++)
            weights[i] = numbers[i] == ignored ? T.Zero : T.CreateTruncating(classWeights?[numbers[i]] ?? 1);
    }

    private void FillRows<T>(Span<T> rows, Span<T> even, double[]? classWeights, double smoothing)
        where T : INumber<T>
    {
        for (var i = 0; i < even.Length && classWeights is not null; i++)
            even[i] *= T.CreateTruncating(classWeights[i]);
        var numbers = Numbers.AsSpan<long>();
        for (var row = 0; row < numbers.Length; row++)
        {
            if (numbers[row] == ignored)
                continue;
            var shares = rows.Slice(row * classes, classes);
            if (smoothing > 0)
                even.CopyTo(shares);
            var own = (int)numbers[row];
            shares[own] = T.CreateTruncating((1 - smoothing + (smoothing / classes)) * (classWeights?[own] ?? 1));
        }
    }
}
