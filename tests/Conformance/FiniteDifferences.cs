namespace Nadir.Tests.Conformance;

/// <summary>Derivatives checked against central differences in Float64.</summary>
internal static class FiniteDifferences
{
    private const double Step = 1e-6;
    private const double Relative = 1e-4;
    private const double Absolute = 1e-8;

    /// <summary>Checks the gradient of a scalar function in each of its inputs.</summary>
    public static void CheckFirst(string what, Func<Tensor[], Tensor> function, double[][] inputs, Shape[] shapes)
    {
        var tensors = Tensors(inputs, shapes);
        var value = function(tensors);
        Compare(what, "first", Gradients.Of(value, tensors), function, inputs, shapes, Math.Abs(value.ToDouble()));
    }

    /// <summary>Checks the gradient of a fixed combination of the gradient's elements, which is a gradient of a gradient.</summary>
    public static void CheckSecond(string what, Func<Tensor[], Tensor> function, double[][] inputs, Shape[] shapes)
    {
        Tensor Combination(Tensor[] tensors)
        {
            var random = new Random(7);
            var gradients = Gradients.Of(function(tensors), tensors, createGraph: true);
            var sum = Tensor.Scalar(0, ElementType.Float64);
            foreach (var gradient in gradients)
                sum += (gradient * Tensor.From(Enumerable.Range(0, gradient.Count).Select(_ => random.NextDouble() - 0.3).ToArray(), gradient.Shape)).Sum();
            return sum;
        }

        var at = Tensors(inputs, shapes);
        var combination = Combination(at);
        var gradients = combination.NeedsGradient
            ? Gradients.Of(combination, at)
            : [.. at.Select(tensor => Tensor.Zeros(tensor.Shape, ElementType.Float64))];
        Compare(what, "second", gradients, Combination, inputs, shapes, Math.Abs(combination.ToDouble()));
    }

    private static void Compare(
        string what, string order, Tensor[] gradients, Func<Tensor[], Tensor> function, double[][] inputs, Shape[] shapes, double size)
    {
        for (var input = 0; input < inputs.Length; input++)
        {
            for (var i = 0; i < inputs[input].Length; i++)
            {
                var slope = (At(Step) - At(-Step)) / (2 * Step);
                var ours = gradients[input].AsSpan<double>()[i];
                var allowed = (Relative * Math.Max(Math.Abs(slope), Math.Abs(ours))) + (Absolute * (1 + size));
                Assert.True(
                    Math.Abs(slope - ours) <= allowed,
                    FormattableString.Invariant($"{what}: {order} derivative in input {input}, element {i}: {ours}, by differences {slope}"));

                double At(double shift)
                {
                    var shifted = inputs.Select(values => (double[])values.Clone()).ToArray();
                    shifted[input][i] += shift;
                    return function(Tensors(shifted, shapes)).ToDouble();
                }
            }
        }
    }

    private static Tensor[] Tensors(double[][] inputs, Shape[] shapes) =>
        [.. inputs.Zip(shapes, (values, shape) => Tensor.From(values, shape).RequiresGradient())];
}
