namespace Nadir;

/// <summary>Which of its points schedule-free AdamW pulls towards 0; in both the pull is measured at the weights that it steps with.</summary>
public enum ScheduleFreeDecay
{
    /// <summary>The average: weights shrink before the step, and the average with them. Keras.</summary>
    IntoAverage,

    /// <summary>The point that takes the steps: weightDecay·w joins the scaled gradient. The authors' own code.</summary>
    IntoSteps,
}
