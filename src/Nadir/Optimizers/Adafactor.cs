using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>Divides by root mean squares of which it keeps a matrix's rows and columns only; steps are relative to the weights.</summary>
/// <remarks>
/// Formula: β = 1 − t^beta2Decay; for the last two axes r ← β·r + (1 − β)·mean of g² along a row, c likewise along a column,
/// v = r·c ÷ mean(r); of a vector v ← β·v + (1 − β)·g². u = g ÷ √v; u ← u ÷ max(1, RMS(u) ÷ clipThreshold);
/// w ← w − max(epsilon2, RMS(w))·ρ·u with ρ = min(rate, 1 ÷ √t), or ρ = rate without relativeStep.
/// Twin: keras.optimizers.Adafactor, torch.optim.Adafactor (convention pyTorch). Differences: Keras adds epsilon1 to each g²;
/// PyTorch has mean(r) at least epsilon1 and √v at least epsilon1, and measures RMS(w) before it decays the weights. In both,
/// ρ falls as 1 ÷ √t whatever relative_step says. The paper's rate is 0.01.
/// Source: Shazeer, Stern 2018, "Adafactor: adaptive learning rates with sublinear memory cost", arXiv:1804.04235.
/// </remarks>
public sealed class Adafactor : Optimizer
{
    private double staying, relativeRate;

    /// <summary>A factored second moment.</summary>
    /// <param name="learningRate">The largest relative step; above 0; as the convention says when left out.</param>
    /// <param name="beta2Decay">The power by which the mean of squares lengthens its memory; 0 or below.</param>
    /// <param name="epsilon1">Keeps the division from 0; above 0; as the convention says when left out.</param>
    /// <param name="epsilon2">The size of weights that steps are relative to at least; 0 or above.</param>
    /// <param name="clipThreshold">The largest root mean square of u; above 0.</param>
    /// <param name="relativeStep">Whether the rate falls as 1 ÷ √t once that is below learningRate.</param>
    /// <param name="weightDecay">The pull of weights towards 0, times the rate; 0 or above.</param>
    /// <param name="decay">How fast the rate falls with the steps; 0 or above.</param>
    /// <param name="convention">Keras: rate 0.001, epsilon1 1e-30 added to squares. PyTorch: 0.01, the element type's machine epsilon as a lower bound.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Adafactor(
        double? learningRate = null,
        double beta2Decay = -0.8,
        double? epsilon1 = null,
        double epsilon2 = 1e-3,
        double clipThreshold = 1,
        bool relativeStep = true,
        double weightDecay = 0,
        double decay = 0,
        Convention convention = Convention.Keras)
        : base(Require.Positive(learningRate ?? (convention == Convention.Keras ? 0.001 : 0.01), nameof(learningRate)), decay)
    {
        Convention = Require.Defined(convention);
        Beta2Decay = double.IsFinite(beta2Decay) && beta2Decay <= 0
            ? beta2Decay
            : throw Error.OutOfRange($"beta2Decay must be a finite number, 0 or below, got {beta2Decay}: the mean's memory lengthens as 1 − t^beta2Decay.", nameof(beta2Decay));
        Epsilon1 = epsilon1 is { } least ? Require.Positive(least, nameof(epsilon1)) : convention == Convention.Keras ? 1e-30 : null;
        Epsilon2 = Require.NotNegative(epsilon2);
        ClipThreshold = Require.Positive(clipThreshold);
        RelativeStep = relativeStep;
        WeightDecay = Require.NotNegative(weightDecay);
    }

    /// <summary>The power by which the mean of squares lengthens its memory.</summary>
    public double Beta2Decay { get; }

    /// <summary>Keeps the division from 0; null for the element type's machine epsilon.</summary>
    public double? Epsilon1 { get; }

    /// <summary>The size of weights that steps are relative to at least.</summary>
    public double Epsilon2 { get; }

    /// <summary>The largest root mean square of a step before the rate.</summary>
    public double ClipThreshold { get; }

    /// <summary>Whether the rate falls as 1 ÷ √t.</summary>
    public bool RelativeStep { get; }

    /// <summary>The pull of weights towards 0.</summary>
    public double WeightDecay { get; }

    /// <summary>Whose arithmetic it follows.</summary>
    public Convention Convention { get; }

    /// <inheritdoc/>
    /// <remarks>Of a vector the first has every element's, and the second is not used.</remarks>
    public override IReadOnlyList<string> SlotNames => ["rowVariance", "columnVariance"];

    /// <inheritdoc/>
    protected override Tensor NewSlot(Parameter parameter, int slot)
    {
        var (shape, type) = (Require.Present(parameter).Value.Shape, parameter.Value.ElementType);
        return shape.Rank < 2
            ? Tensor.Zeros(slot == 0 ? shape : new Shape(1), type)
            : Tensor.Zeros(shape.Without(slot == 0 ? -1 : -2), type);
    }

    private protected override void BeginStep()
    {
        var step = Steps + 1;
        staying = 1 - Math.Pow(step, Beta2Decay);
        relativeRate = RelativeStep ? Math.Min(CurrentLearningRate, 1 / Math.Sqrt(step)) : CurrentLearningRate;
    }

    private protected override void Move(Parameter parameter, Tensor gradient, Tensor[] slots)
    {
        if (parameter.Value.ElementType == ElementType.Float32)
            Move<float>(parameter, gradient, slots, Epsilon1 ?? Math.ScaleB(1, -23));
        else
            Move<double>(parameter, gradient, slots, Epsilon1 ?? Math.ScaleB(1, -52));
    }

    private void Move<T>(Parameter parameter, Tensor gradient, Tensor[] slots, double epsilon)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var weights = parameter.Write<T>();
        if (weights.Length == 0)
            return;
        var sizeBefore = InPlace.Norm<T>(weights);
        if (WeightDecay > 0)
            InPlace.AddScaled<T>(weights, weights, -CurrentLearningRate * WeightDecay, weights);
        var size = (Convention == Convention.PyTorch ? sizeBefore : InPlace.Norm<T>(weights)) / Math.Sqrt(weights.Length);
        using var scratch = ScratchPool.Rent<T>(weights.Length);
        var step = scratch.Span;
        var shape = parameter.Value.Shape;
        if (shape.Rank < 2)
            DivideVector(gradient.AsSpan<T>(), slots[0].Elements<T>(), step, epsilon);
        else
            DivideMatrices(gradient.AsSpan<T>(), slots[0].Elements<T>(), slots[1].Elements<T>(), step, shape[^2], shape[^1], epsilon);
        var excess = InPlace.Norm<T>(step) / Math.Sqrt(weights.Length) / ClipThreshold;
        InPlace.AddScaled<T>(weights, step, -Math.Max(Epsilon2, size) * relativeRate / Math.Max(1, excess), weights);
    }

    private void DivideVector<T>(ReadOnlySpan<T> gradient, Span<T> variance, Span<T> step, double epsilon)
        where T : unmanaged
    {
        var (added, least) = Guards(epsilon);
        Lanewise.Apply(new Follow(staying, added), variance, gradient, variance);
        Lanewise.Apply(new Divide(1, least), gradient, variance, step);
    }

    private void DivideMatrices<T>(
        ReadOnlySpan<T> gradient, Span<T> rows, Span<T> columns, Span<T> step, int height, int width, double epsilon)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (added, least) = Guards(epsilon);
        for (var matrix = 0; matrix < gradient.Length / (height * width); matrix++)
        {
            var r = rows.Slice(matrix * height, height);
            var c = columns.Slice(matrix * width, width);
            var g = gradient.Slice(matrix * height * width, height * width);
            var u = step.Slice(matrix * height * width, height * width);
            InPlace.Scale<T>(c, staying, c);
            for (var i = 0; i < height; i++)
            {
                var row = g.Slice(i * width, width);
                var mean = (Lanewise.SumOfProducts(row, row) / width) + added;
                r[i] = T.CreateTruncating((staying * double.CreateTruncating(r[i])) + ((1 - staying) * mean));
                Lanewise.Apply(new TakeIn((1 - staying) / height, added), c, row, c);
            }

            var middle = Lanewise.Sum<T>(r) / height;
            if (Convention == Convention.PyTorch)
                middle = Math.Max(middle, epsilon);
            for (var i = 0; i < height; i++)
                Lanewise.Apply(new Divide(double.CreateTruncating(r[i]) / middle, least), g.Slice(i * width, width), c, u.Slice(i * width, width));
        }
    }

    /// <summary>What is added to squares, and the smallest v.</summary>
    private (double Added, double Least) Guards(double epsilon) => Convention == Convention.Keras ? (epsilon, 0) : (0, epsilon * epsilon);

    /// <summary>staying·v + (1 − staying)·(g² + added).</summary>
    private readonly struct Follow(double staying, double added) : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => (staying * x) + ((1 - staying) * ((y * y) + added));
    }

    /// <summary>c + share·(g² + added).</summary>
    private readonly struct TakeIn(double share, double added) : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x + (share * ((y * y) + added));
    }

    /// <summary>g ÷ √max(factor·v, least).</summary>
    private readonly struct Divide(double factor, double least) : IBinaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x, L y)
            where L : struct, ILane<L> => x / L.Sqrt(L.Max(factor * y, least));
    }
}
