namespace Nadir;

/// <summary>What an orthogonal step is multiplied by beside the rate.</summary>
public enum MuonScale
{
    /// <summary>√max(1, rows ÷ columns). Jordan 2024; Keras; PyTorch's "original".</summary>
    Original,

    /// <summary>0.2·√max(rows, columns), the size of AdamW's steps. Liu et al. 2025; PyTorch's "match_rms_adamw".</summary>
    MatchAdamW,
}
