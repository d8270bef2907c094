using System.Numerics;

namespace Nadir.Tensors;

/// <summary>
/// −log of the probability of label sequences, summed over all their alignments; one number a sample.
/// </summary>
/// <remarks>
/// The slope in a log-probability is minus the share of paths through it, by the forward-backward algorithm.
/// </remarks>
internal sealed class Ctc : Operation<Ctc>
{
    private CtcForm form;
    private Tensor? labels, inputLengths, labelLengths, paths;

    /// <param name="x">Log-probabilities, [N, T, C] or [T, N, C].</param>
    /// <param name="labels">[N, S], within the classes.</param>
    /// <param name="inputLengths">[N], up to T.</param>
    /// <param name="labelLengths">[N], up to S.</param>
    public static Tensor Apply(Tensor x, Tensor labels, Tensor inputLengths, Tensor labelLengths, CtcForm form)
    {
        var (samples, steps) = (x.Shape[form.BatchAxis], x.Shape[form.TimeAxis]);
        var y = Tensor.Allocate(new Shape(samples), x.ElementType);
        // What the backward pass needs: for each sample log Σ of all paths, and those up to each state of each step.
        var paths = Tensor.Allocate<double>(new Shape(samples, 1 + (steps * CtcLattice.RowLength(labels.Shape[1]))));
        var work = new Work(form, labels, inputLengths, labelLengths, paths);
        if (x.ElementType == ElementType.Float32)
            work.Forward(x.AsSpan<float>(), x.Shape, y.Elements<float>());
        else
            work.Forward(x.AsSpan<double>(), x.Shape, y.Elements<double>());
        if (For(x) is not { } operation)
            return y;
        (operation.form, operation.paths) = (form, paths);
        (operation.labels, operation.inputLengths, operation.labelLengths) = (labels, inputLengths, labelLengths);
        return operation.Record(y, x);
    }

    protected override void Backward(Tensor gradient)
    {
        if (Gradients.Recording)
        {
            Give(0, CtcComposed.Slope(First, labels!, inputLengths!, labelLengths!, form, gradient));
            return;
        }

        var dx = Tensor.Zeros(First.Shape, First.ElementType);
        var work = new Work(form, labels!, inputLengths!, labelLengths!, paths!);
        if (dx.ElementType == ElementType.Float32)
            work.Backward(First.AsSpan<float>(), First.Shape, gradient.AsSpan<float>(), dx.Elements<float>());
        else
            work.Backward(First.AsSpan<double>(), First.Shape, gradient.AsSpan<double>(), dx.Elements<double>());
        Give(0, dx);
    }

    protected override void Clear() => labels = inputLengths = labelLengths = paths = null;

    /// <summary>Goes over the samples of a batch.</summary>
    private readonly ref struct Work(
        CtcForm form, Tensor labels, Tensor inputLengths, Tensor labelLengths, Tensor paths)
    {
        public void Forward<T>(ReadOnlySpan<T> x, Shape shape, Span<T> y)
            where T : unmanaged, INumber<T>
        {
            var (across, along) = (shape.Stride(form.BatchAxis), shape.Stride(form.TimeAxis));
            for (var sample = 0; sample < y.Length; sample++)
            {
                using var room = new Room(this, sample);
                var found = Paths(sample);
                found[0] = room.Lattice.Forward(x[(sample * across)..], along, Steps(sample), found[1..]);
                var loss = double.IsNegativeInfinity(found[0]) && form.ZeroInfinity ? 0 : 0 - found[0];
                y[sample] = T.CreateTruncating(loss);
            }
        }

        public void Backward<T>(ReadOnlySpan<T> x, Shape shape, ReadOnlySpan<T> upstream, Span<T> dx)
            where T : unmanaged, INumber<T>
        {
            var (across, along) = (shape.Stride(form.BatchAxis), shape.Stride(form.TimeAxis));
            for (var sample = 0; sample < upstream.Length; sample++)
            {
                var found = Paths(sample);
                if (double.IsNegativeInfinity(found[0]))
                    continue;
                using var room = new Room(this, sample);
                var (steps, scale) = (Steps(sample), upstream[sample]);
                var start = sample * across;
                room.Lattice.Backward(x[start..], along, steps, found[1..], found[0], scale, dx[start..]);
            }
        }

        private int Steps(int sample) => (int)inputLengths.AsSpan<long>()[sample];

        private ReadOnlySpan<long> Labels(int sample) =>
            labels.AsSpan<long>().Slice(sample * labels.Shape[1], (int)labelLengths.AsSpan<long>()[sample]);

        private Span<double> Paths(int sample) =>
            paths.Elements<double>().Slice(sample * paths.Shape[1], paths.Shape[1]);

        /// <summary>The lattice of a sample, in rented memory.</summary>
        private readonly ref struct Room
        {
            private readonly int[] states;
            private readonly double[] numbers;

            public Room(Work work, int sample)
            {
                var wanted = work.Labels(sample);
                var row = CtcLattice.RowLength(wanted.Length);
                var length = (2 * wanted.Length) + 1;
                (states, numbers) = (BufferPool<int>.Rent(length), BufferPool<double>.Rent(length + (3 * row)));
                var classes = states.AsSpan(0, length);
                var leaps = numbers.AsSpan(0, length);
                CtcLattice.Lay(wanted, work.Blank, classes, leaps);
                Lattice = new CtcLattice(classes, leaps, numbers.AsSpan(length, 3 * row));
            }

            public CtcLattice Lattice { get; }

            public void Dispose()
            {
                BufferPool<int>.Return(states);
                BufferPool<double>.Return(numbers);
            }
        }

        private int Blank => form.Blank;
    }
}
