namespace Nadir.Landscapes;

/// <summary>A number that depends on named parameters, and is to become small: what optimizers descend and landscapes show.</summary>
/// <remarks>Immutable, and safe to use on several threads at once. Everything is computed in Float64.</remarks>
public abstract partial class Objective
{
    private protected Objective(string text, IReadOnlyList<string> names) => (Text, Names) = (text, names);

    /// <summary>What it is, as it was written.</summary>
    public string Text { get; }

    /// <summary>The parameters, in the order of their first appearance; all lists of values have this order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>The value at one place.</summary>
    /// <param name="at">One value a parameter.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than parameters, or a loss refuses a prediction.</exception>
    public double Value(params ReadOnlySpan<double> at)
    {
        CheckCount(at.Length);
        using var scope = Tensor.Scope();
        using var pause = Gradients.Off();
        return Compute(Scalars(at)).ToDouble();
    }

    /// <summary>The value at one place, and how it changes with each parameter there.</summary>
    /// <param name="at">One value a parameter.</param>
    /// <param name="gradient">Receives the derivatives.</param>
    /// <returns>The value.</returns>
    /// <remarks>Where a slope jumps, such as in |x| at 0, the derivative is that of the tensors: the middle, or that of one side.</remarks>
    /// <exception cref="ArgumentException">There are more or fewer values than parameters, or a loss refuses a prediction.</exception>
    public double Gradient(ReadOnlySpan<double> at, Span<double> gradient)
    {
        CheckCount(at.Length);
        CheckCount(gradient.Length);
        using var scope = Tensor.Scope();
        var parameters = Scalars(at);
        foreach (var parameter in parameters)
            parameter.RequiresGradient();
        var value = Compute(parameters);
        var slopes = Gradients.Of(value, parameters);
        for (var i = 0; i < slopes.Length; i++)
            gradient[i] = slopes[i].ToDouble();
        return value.ToDouble();
    }

    /// <summary>How the gradient changes at a place: the matrix of second derivatives, taken apart.</summary>
    /// <param name="at">One value a parameter.</param>
    /// <remarks>Exact: derivatives of the computed gradient.</remarks>
    /// <exception cref="ArgumentException">There are more or fewer values than parameters.</exception>
    public Curvature Curvature(params ReadOnlySpan<double> at)
    {
        CheckCount(at.Length);
        using var scope = Tensor.Scope();
        var parameters = Scalars(at);
        foreach (var parameter in parameters)
            parameter.RequiresGradient();
        var slopes = Gradients.Of(Compute(parameters), parameters, createGraph: true);
        var count = parameters.Length;
        var second = new double[count * count];
        for (var row = 0; row < count; row++)
        {
            // A slope that no parameter stands behind is a constant.
            if (!slopes[row].NeedsGradient)
                continue;
            var bends = Gradients.Of(slopes[row], parameters, createGraph: true);
            for (var column = 0; column < count; column++)
                second[(row * count) + column] = bends[column].ToDouble();
        }

        return new Curvature(Names, second);
    }

    /// <summary>The same objective with its parameters in another order, such as that of a picture's axes.</summary>
    /// <param name="names">Each of <see cref="Names"/> once.</param>
    /// <exception cref="ArgumentException">A name is not known, stands twice or is missing.</exception>
    public abstract Objective Ordered(params string[] names);

    /// <summary>The value, with a record of how it was computed; a scalar.</summary>
    /// <param name="parameters">Scalars in Float64, in the order of <see cref="Names"/>.</param>
    internal abstract Tensor Compute(ReadOnlySpan<Tensor> parameters);

    /// <summary>Values at places, on this thread.</summary>
    /// <param name="places">One column a parameter, as long as the result or of one number.</param>
    /// <param name="result">Receives the values.</param>
    internal abstract void Fill(IReadOnlyList<ReadOnlyMemory<double>> places, Span<double> result);

    /// <summary>How many numbers a value is computed from, roughly.</summary>
    private protected virtual long Terms => 1;

    private static Tensor[] Scalars(ReadOnlySpan<double> at)
    {
        var scalars = new Tensor[at.Length];
        for (var i = 0; i < at.Length; i++)
            scalars[i] = Tensor.Scalar(at[i], ElementType.Float64);
        return scalars;
    }
}
