namespace Extract.Training.Names;

/// <summary>How hard to learn.</summary>
/// <param name="Rounds">How often to go over the examples.</param>
/// <param name="Rate">The step of AdaGrad.</param>
/// <param name="L1">Pull of small weights to exactly zero.</param>
/// <param name="L2">Pull of all weights towards zero.</param>
/// <param name="Dropout">Share of features that each visit leaves out.</param>
/// <param name="TemplateTimes">How often each template is filled.</param>
/// <param name="TemplateWeight">How much a made sentence counts beside a real one.</param>
/// <param name="ProperWeight">How much a sentence of a treebank without names counts.</param>
/// <param name="GumWeight">How much a sentence of GUM counts, whose names are read off nested entities.</param>
/// <param name="Seed">0 for the usual order of examples, anything else for another.</param>
public sealed record NameTrainingOptions(
    int Rounds = 8,
    float Rate = 0.1f,
    float L1 = 1e-5f,
    float L2 = 1e-3f,
    double Dropout = 0.4,
    int TemplateTimes = 22,
    float TemplateWeight = 0.4f,
    float ProperWeight = 0.35f,
    float GumWeight = 0.4f,
    int Seed = 0);
