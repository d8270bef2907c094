namespace Nadir;

/// <summary>A parameter's name in another library, and what it is here.</summary>
/// <param name="Word">As it stands there.</param>
/// <param name="Ours">The parameter here; null where there is none.</param>
/// <param name="Library">Whose word it is.</param>
public sealed record ForeignWord(string Word, string? Ours, string Library)
{
    private static readonly ForeignWord[] Words =
    [
        new("lr", "learningRate", "PyTorch and Keras 1"),
        new("eta", "learningRate", "textbooks"),
        new("eta0", "learningRate", "scikit-learn"),
        new("learning_rate_init", "learningRate", "scikit-learn"),
        new("nb_epoch", "epochs", "Keras 1"),
        new("n_epochs", "epochs", "many scripts"),
        new("num_epochs", "epochs", "many scripts"),
        new("max_iter", "epochs", "scikit-learn"),
        new("nb_filter", "filters", "Keras 1"),
        new("out_channels", "filters", "PyTorch"),
        new("filter_size", "kernelSize", "many scripts"),
        new("border_mode", "padding", "Keras 1"),
        new("subsample", "strides", "Keras 1"),
        new("stride", "strides", "PyTorch"),
        new("output_dim", "units", "Keras 1"),
        new("out_features", "units", "PyTorch"),
        new("n_units", "units", "many scripts"),
        new("kernel_initializer", "weightInitializer", "Keras"),
        new("init", "weightInitializer", "Keras 1"),
        new("kernel_regularizer", "weightRegularizer", "Keras"),
        new("W_regularizer", "weightRegularizer", "Keras 1"),
        new("b_regularizer", "biasRegularizer", "Keras 1"),
        new("kernel_constraint", "weightConstraint", "Keras"),
        new("W_constraint", "weightConstraint", "Keras 1"),
        new("b_constraint", "biasConstraint", "Keras 1"),
        new("bias", "useBias", "PyTorch and Keras 1"),
        new("dilation_rate", "dilation", "Keras"),
        new("eps", "epsilon", "PyTorch"),
        new("fuzz", "epsilon", "Keras 1"),
        new("epsilon", "probabilityGuard", "Keras"),
        new("betas", "beta1", "PyTorch"),
        new("decay_rate", "decay", "Keras"),
        new("lr_decay", "decay", "PyTorch"),
        new("initial_accumulator_value", "initialAccumulator", "Keras and PyTorch"),
        new("use_ema", "emaMomentum", "Keras"),
        new("gradient_accumulation_steps", "accumulationSteps", "Keras"),
        new("max_grad_norm", "globalClipNorm", "many scripts"),
        new("lr_scheduler", "schedule", "PyTorch"),
        new("scheduler", "schedule", "PyTorch"),
        new("gamma", "factor", "PyTorch"),
        new("gamma", "decayRate", "PyTorch"),
        new("milestone", "milestones", "PyTorch"),
        new("T_max", "decaySteps", "PyTorch"),
        new("total_iters", "steps", "PyTorch"),
        new("max_lr", "maximum", "PyTorch"),
        new("max_momentum", "maximumMomentum", "PyTorch"),
        new("div_factor", "startDivisor", "PyTorch"),
        new("final_div_factor", "endDivisor", "PyTorch"),
        new("anneal_strategy", "annealing", "PyTorch"),
        new("end_learning_rate", "end", "Keras"),
        new("T_0", "firstDecaySteps", "PyTorch"),
        new("pct_start", "riseShare", "PyTorch"),
        new("eta_min", "minimum", "PyTorch"),
        new("min_lr", "minimum", "Keras and PyTorch"),
        new("t_mul", "periodFactor", "Keras"),
        new("T_mult", "periodFactor", "PyTorch"),
        new("m_mul", "heightFactor", "Keras"),
        new("dim", "axis", "PyTorch"),
        new("dims", "axis", "PyTorch"),
        new("ignore_index", "ignoreClass", "PyTorch"),
        new("weight", "classWeights", "PyTorch"),
        new("class_weight", "classWeights", "Keras and scikit-learn"),
        new("pos_weight", "positiveWeights", "PyTorch"),
        new("size_average", "reduction", "old PyTorch"),
        new("reduce", "reduction", "old PyTorch"),
        new("alpha", "negativeSlope", "old Keras"),
        new("lambd", "lambda", "PyTorch"),
        new("min_val", "minimum", "PyTorch"),
        new("max_val", "maximum", "PyTorch"),
        new("min_val", "min", "PyTorch"),
        new("max_val", "max", "PyTorch"),
        new("p", "rate", "PyTorch"),
        new("max_value", "maximum", "Keras"),
        new("min_value", "minimum", "Keras"),
        new("l", "factor", "many scripts"),
        new("l1", "factor", "Keras"),
        new("l2", "factor", "Keras"),
        new("mode", "along", "Keras"),
        new("mode", "shape", "PyTorch"),
        new("nesterovs", "nesterov", "many scripts"),
        new("stddev", "deviation", "Keras"),
        new("std", "deviation", "PyTorch"),
        new("minval", "from", "Keras"),
        new("maxval", "to", "Keras"),
        new("initial_learning_rate", null, "Keras") { Advice = "A schedule takes the optimizer's learningRate; give it there and leave it out." },
        new("base_lr", null, "PyTorch") { Advice = "A schedule takes the optimizer's learningRate; give it there and leave it out." },
        new("last_epoch", null, "PyTorch") { Advice = "The optimizer counts, and checkpoints save it; leave it out." },
        new("inplace", null, "PyTorch") { Advice = "Tensors are never changed in place; leave it out." },
        new("maximize", null, "PyTorch") { Advice = "Negate the loss to climb; leave it out." },
        new("foreach", null, "PyTorch") { Advice = "Every step runs over whole arrays already; leave it out." },
        new("fused", null, "PyTorch") { Advice = "Every step is one pass already; leave it out." },
        new("capturable", null, "PyTorch") { Advice = "It is about graphs of a graphics processor; leave it out." },
        new("differentiable", null, "PyTorch") { Advice = "Steps are not differentiated; leave it out." },
        new("use_locking", null, "TensorFlow") { Advice = "One thread at a time steps an optimizer; leave it out." },
        new("dtype", null, "Keras") { Advice = "The whole model has one elementType; leave it out." },
        new("device", null, "PyTorch") { Advice = "Everything runs on the processor; leave it out." },
        new("name", null, "Keras") { Advice = "What is made has the name of its kind, a layer with its place; leave it out." },
        new("trainable", null, "Keras") { Advice = "Leave it out; parameters say it of themselves." },
        new("input_shape", null, "Keras") { Advice = "The first data says it, or Build(inputShape); leave it out." },
        new("input_dim", null, "Keras 1") { Advice = "The first data says it, or Build(inputShape); leave it out." },
        new("in_features", null, "PyTorch") { Advice = "The first data says it, or Build(inputShape); leave it out." },
        new("in_channels", null, "PyTorch") { Advice = "The first data says it, or Build(inputShape); leave it out." },
        new("data_format", null, "Keras") { Advice = "Images are [N, C, H, W]; leave it out." },
        new("dim_ordering", null, "Keras 1") { Advice = "Images are [N, C, H, W]; leave it out." },
    ];

    /// <summary>All words that are explained.</summary>
    public static IReadOnlyList<ForeignWord> All => Words;

    /// <summary>What to do instead where there is no such parameter, a sentence.</summary>
    public string Advice { get; private init; } = "";

    /// <summary>The sentence that tells what a foreign word is here; empty when it is none, or its counterpart is not there.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="names">The names that may be written.</param>
    /// <param name="prefix">What stands before a name where it is written.</param>
    public static string Explain(string word, IReadOnlyCollection<string> names, string prefix = "")
    {
        var meanings = Words.Where(known => CatalogueName.Same(known.Word, word)).ToList();
        if (meanings.Find(known => known.Ours is not null && names.Any(name => CatalogueName.Same(name, known.Ours))) is { } found)
            return $" In {found.Library} it is '{word}', here '{prefix}{names.First(name => CatalogueName.Same(name, found.Ours!))}'.";
        return meanings.Find(known => known.Ours is null) is { } nothing ? $" '{word}' is a word of {nothing.Library}. {nothing.Advice}" : "";
    }
}
