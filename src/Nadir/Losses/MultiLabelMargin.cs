namespace Nadir;

public static partial class Losses
{
    /// <summary>
    /// Multi-label hinge: how far each class that is not named comes near to, or above, each that is.
    /// </summary>
    /// <param name="reduction">How the terms become one number.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A sample names a class that the prediction does not have.
    /// </exception>
    /// <remarks>
    /// Formula: Σ max(0, 1 − x[j] + x[i])/classes over the named classes j and the others i.
    /// Shape: prediction [N, classes] or [classes]; target Int64 alike: the classes of a sample, then −1; what follows
    /// counts for nothing.
    /// Range: [0, ∞).
    /// Slope: ±1/classes for each pair that misses the margin of 1.
    /// Twin: torch.nn.MultiLabelMarginLoss.
    /// Source: https://pytorch.org/docs/1.13/generated/torch.nn.MultiLabelMarginLoss.html.
    /// </remarks>
    public static Loss MultiLabelMargin(Reduction reduction = Reduction.Mean) =>
        Loss.OfRows(new MultiLabelMarginRule(), reduction);

    private sealed record MultiLabelMarginRule : IRowLoss
    {
        public LossDomain Targets => LossDomain.ClassLists;

        public LossTerms Terms(Tensor target, Tensor prediction)
        {
            const string Name = nameof(MultiLabelMargin);
            RowShapes.RequireAlike(Name, target, prediction);
            if (target.ElementType != ElementType.Int64)
                throw Error.Argument($"{Name} takes lists of class numbers (Int64) as target, got {target.ElementType} {target.Shape}. List each sample's classes, then −1.");
            if (prediction.Rank is < 1 or > 2)
                throw Error.Shape($"{Name} needs predictions [N, classes] or [classes], got {prediction.Shape}.");

            var classes = prediction.Layout[-1];
            var rows = prediction.Count / Math.Max(1, classes);
            var scores = prediction.Reshape(new Shape(rows, classes));
            var (counts, most) = Lengths(target, rows, classes);
            var (places, pairs) = Named(target, counts, most, classes);
            var named = scores.Reshape(new Shape(scores.Count)).Gather(places).Reshape(new Shape(rows, most, 1));
            var missed = ((scores.ExpandDimension(1) * 0.5) - (named * 0.5)) + 0.5;
            var terms = pairs.To(prediction.ElementType).Pair(missed, new HingePower(IsSquare: false, 1.0 / classes));
            return new LossTerms(terms.Sum(-1).Sum(-1).Reshape(prediction.Layout.Without(-1)));
        }

        /// <summary>
        /// How many classes each sample names before its −1, and the most of them (1 where none does).
        /// </summary>
        private static (int[] Counts, int Most) Lengths(Tensor target, int rows, int classes)
        {
            var numbers = target.AsSpan<long>();
            var counts = new int[rows];
            for (var row = 0; row < rows; row++)
            {
                var list = numbers.Slice(row * classes, classes);
                counts[row] = list.IndexOf(-1) is var end && end < 0 ? classes : end;
                for (var i = 0; i < counts[row]; i++)
                {
                    if ((ulong)list[i] >= (ulong)classes)
                        throw Error.OutOfRange($"{nameof(MultiLabelMargin)} takes classes 0 to {classes - 1} and then −1 as target, got {list[i]} in {RowShapes.Position((row * classes) + i, target.Layout)}. Check the labels, or widen the last layer.");
                }
            }

            return (counts, Math.Max(1, counts.DefaultIfEmpty(1).Max()));
        }

        /// <summary>Where the named classes' scores lie, and a 1 for each pair of a named class and another.</summary>
        private static (Tensor Places, Tensor Pairs) Named(Tensor target, int[] counts, int most, int classes)
        {
            var places = new long[counts.Length * most];
            var pairs = Tensor.Zeros(new Shape(counts.Length, most, classes), ElementType.Float32);
            var marks = pairs.Elements<float>();
            for (var row = 0; row < counts.Length; row++)
            {
                var list = target.AsSpan<long>().Slice(row * classes, counts[row]);
                for (var i = 0; i < most; i++)
                {
                    var at = (row * most) + i;
                    places[at] = ((long)row * classes) + (i < list.Length ? list[i] : 0);
                    if (i >= list.Length)
                        continue;
                    var others = marks.Slice(at * classes, classes);
                    others.Fill(1);
                    foreach (var named in list)
                        others[(int)named] = 0;
                }
            }

            return (Tensor.From(places), pairs);
        }
    }
}
