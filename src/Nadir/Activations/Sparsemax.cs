using System.Numerics;

namespace Nadir;

public static partial class Activations
{
    /// <summary>The nearest point of the probability simplex: like softmax, but small shares are exactly 0.</summary>
    /// <param name="axis">The axis that adds up; −1 is the last.</param>
    /// <remarks>
    /// Formula: yᵢ = max(xᵢ − τ, 0), where τ is such that Σ y = 1.
    /// Shape: any, unchanged.
    /// Range: [0, 1].
    /// Slope: δᵢⱼ − 1 ÷ size among the outputs above 0, which are size many; 0 for the others, also where xᵢ = τ.
    /// Twin: keras.activations.sparsemax, torch: none.
    /// Source: Martins, Astudillo 2016, arXiv:1602.02068.
    /// </remarks>
    public static Activation Sparsemax(int axis = -1) => Activation.OfRows(new SparsemaxFunction(axis));

    private sealed record SparsemaxFunction(int Axis) : IRowFunction
    {
        public Interval Range => Interval.Closed(0, 1);

        public Tensor Apply(Tensor x) => SimplexProjection.Apply(x, x.Shape.Axis(Axis));
    }

    private sealed class SimplexProjection : Operation<SimplexProjection>
    {
        private int axis;

        protected override bool ReadsInputs => false;

        public static Tensor Apply(Tensor x, int axis)
        {
            var y = Tensor.Allocate(x.Shape, x.ElementType);
            var support = Tensor.Allocate(x.Shape, x.ElementType);
            if (x.ElementType == ElementType.Float32)
                Project(x.AsSpan<float>(), y.Elements<float>(), support.Elements<float>(), x.Shape[axis], x.Shape.Stride(axis));
            else
                Project(x.AsSpan<double>(), y.Elements<double>(), support.Elements<double>(), x.Shape[axis], x.Shape.Stride(axis));
            if (For(x) is not { } operation)
                return y;
            operation.axis = axis;
            return operation.Record(y, x, support);
        }

        protected override void Backward(Tensor gradient)
        {
            var mean = (Second * gradient).Sum(axis, keepAxis: true) / Second.Sum(axis, keepAxis: true);
            Give(0, Second * (gradient - mean));
        }

        private static void Project<T>(ReadOnlySpan<T> x, Span<T> y, Span<T> support, int length, int inner)
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            if (x.IsEmpty)
                return;
            var row = Tensor.Allocate<double>(new Shape(length)).Elements<double>();
            for (var start = 0; start < x.Length; start += start % inner == inner - 1 ? 1 + ((length - 1) * inner) : 1)
            {
                var largest = double.NegativeInfinity;
                for (var i = 0; i < length; i++)
                    largest = Math.Max(largest, double.CreateTruncating(x[start + (i * inner)]));

                // Less the largest, so that nothing overflows; it is 0 even where that is infinite.
                for (var i = 0; i < length; i++)
                    row[i] = Shifted(x[start + (i * inner)], largest);
                row.Sort();
                var threshold = Threshold(row);
                for (var i = 0; i < length; i++)
                {
                    var above = Shifted(x[start + (i * inner)], largest) - threshold;
                    y[start + (i * inner)] = T.CreateTruncating(Math.Max(above, 0));
                    support[start + (i * inner)] = double.IsNaN(above) ? T.NaN : above > 0 ? T.One : T.Zero;
                }
            }
        }

        private static double Shifted<T>(T x, double largest)
            where T : IFloatingPointIeee754<T> =>
            double.CreateTruncating(x) is var number && number == largest ? 0 : number - largest;

        /// <summary>τ of numbers in ascending order: of as many of the largest as stay above it.</summary>
        private static double Threshold(ReadOnlySpan<double> ascending)
        {
            double sum = 0, threshold = 0;
            for (var count = 1; count <= ascending.Length; count++)
            {
                var next = ascending[^count];
                if (!(1 + (count * next) > sum + next) && count > 1)
                    break;
                sum += next;
                threshold = (sum - 1) / count;
            }

            return threshold;
        }
    }
}
