namespace Nadir;

/// <summary>Training samples as the first layer takes them: the model's preparation learns from the rows trained on, no others.</summary>
internal sealed class PreparedRows(Model model, FitOptions options, TrainingPosition start)
{
    /// <summary>Samples in memory, prepared.</summary>
    public Samples Of(Samples raw) => model.Preparation is null ? raw : Joined(
        raw,
        (preparation, rows) => preparation.FitTransform(Some(raw, rows)),
        (preparation, rows) => preparation.Transform(Some(raw, rows)));

    /// <summary>Rows of a table, prepared.</summary>
    public Samples Of(Table inputs, Tensor targets)
    {
        var raw = new Samples(Tensor.Zeros(new Shape(inputs.Count, 1)), targets);
        return Joined(
            raw,
            (preparation, rows) => Prepared(
                preparation.FitTransform(Some(inputs, rows), preparation.NeedsTargets ? Some(raw, rows).Targets : null), Some(raw, rows)),
            (preparation, rows) => Prepared(preparation.Transform(Some(inputs, rows)), Some(raw, rows)));
    }

    private Samples Joined(Samples raw, Func<Preparation, int[]?, Samples> learn, Func<Preparation, int[]?, Samples> apply)
    {
        var preparation = model.Preparation!;
        var learner = preparation;
        if (preparation.IsFitted)
        {
            // What gives a row other numbers while it learns must give them again where that training goes on.
            if (!(preparation.NeedsTargets && model.PreparationLearnedInFit && start.IsStarted))
                return apply(preparation, null);
            learner = preparation.Unfitted();
        }

        var (kept, held) = RowSource.Split(raw, options, start.Seed);
        if (!preparation.NeedsTargets)
        {
            learn(preparation, held is null ? null : kept);
            model.PreparationLearnedInFit = true;
            return apply(preparation, null);
        }

        var trained = learn(learner, held is null ? null : kept);
        model.PreparationLearnedInFit = true;
        if (held is null)
            return trained;
        var others = apply(preparation, held);
        var places = new long[raw.Count];
        for (var i = 0; i < kept.Length; i++)
            places[kept[i]] = i;
        for (var i = 0; i < held.Length; i++)
            places[held[i]] = kept.Length + i;
        var inputs = Tensor.Concatenate([trained.Inputs, others.Inputs]).Gather(Tensor.From(places));
        return new Samples(inputs, raw.Targets, raw.ClassNames, trained.FeatureNames, raw.Weights);
    }

    private Samples Prepared(Table prepared, Samples rows) =>
        new(prepared.ToTensor(model.ElementType), rows.Targets, featureNames: [.. prepared.Names]);

    private static Samples Some(Samples raw, int[]? rows) => rows is null ? raw : raw.Pick(rows);

    private static Table Some(Table raw, int[]? rows) => rows is null ? raw : raw.Pick(rows);
}
