namespace Nadir;

/// <summary>Which of its points schedule-free AdamW pulls towards 0, by a share of the weights that gradients are taken at.</summary>
public enum ScheduleFreeDecay
{
    /// <summary>The average: weights shrink before the step, and the average with them. Keras.</summary>
    IntoAverage,

    /// <summary>The point that takes the steps: weightDecay·w joins the scaled gradient. The authors' own code.</summary>
    IntoSteps,
}
