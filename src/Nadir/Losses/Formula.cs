namespace Nadir;

public static partial class Losses
{
    /// <summary>A loss from a formula over <c>target</c> and <c>prediction</c>, such as <c>(prediction - target)^2</c>.</summary>
    /// <param name="expression">A formula in which prediction appears, and no name but that and target.</param>
    /// <param name="reduction">How the samples' values become one number.</param>
    /// <param name="perRow">
    /// Average over the last axis first, as Keras; false: every element is a term, as PyTorch.
    /// </param>
    /// <remarks>
    /// Formula: the expression, of the functions and operators that formulas know.
    /// Shape: target and prediction alike, [N, …].
    /// Range: the expression's.
    /// Slope: by the tensor operations; kinks are not known, so none are declared.
    /// Twin: none; Keras and PyTorch take a function written in Python, which their files do not hold.
    /// Source: the expression.
    /// </remarks>
    /// <exception cref="FormulaException">The expression cannot be read.</exception>
    /// <exception cref="ArgumentException">It is an equation, has other names or no prediction, or is over rows.</exception>
    [Example("expression=(prediction - target)^2")]
    public static Loss Formula(string expression, Reduction reduction = Reduction.Mean, bool perRow = true) =>
        Loss.OfRows(new FormulaRule(new FormulaDefinition(expression, "loss"), perRow), reduction);

    private sealed record FormulaRule : IRowLoss
    {
        private const string Target = "target", Prediction = "prediction";

        private readonly FormulaDefinition definition;

        public FormulaRule(FormulaDefinition definition, bool perRow)
        {
            (this.definition, PerRow) = (definition, perRow);
            var names = definition.Formula.Names;
            if (!names.Contains(Prediction) || names.Any(static name => name is not (Target or Prediction)))
                throw Error.Argument($"A loss' formula is over {Prediction} and {Target}; `{Expression}` has {(names.Count == 0 ? "no name" : string.Join(", ", names))}.");
        }

        public string Expression => definition.Expression;

        public bool PerRow { get; }

        public LossTerms Terms(Tensor target, Tensor prediction)
        {
            if (RowShapes.IsColumnOf(target, prediction))
                target = target.ExpandDimension(-1);
            RowShapes.RequireAlike("A loss from a formula", target, prediction);
            var values = definition.Formula.Evaluate(new Dictionary<string, Tensor>
            {
                [Target] = target.To(prediction.ElementType),
                [Prediction] = prediction,
            });
            return PerRow && values.Rank > 1
                ? new LossTerms(values.Sum(-1), Factor: 1.0 / values.Shape[-1])
                : new LossTerms(values);
        }
    }
}
