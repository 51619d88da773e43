/** Swagger UI over every service's own document, read through the gateway. */
const services = ['customer', 'purchase', 'loyalty', 'appointment', 'notification', 'analytics']

/** Services describe themselves from `/v1` on; callers of the gateway find them under `/api/{service}`. */
const throughTheGateway = () => ({
  statePlugins: {
    spec: {
      wrapActions: {
        updateJsonSpec: (update, system) => (document) => {
          const service = system.specSelectors.url().split('/').pop().split('?')[0]
          return update({ ...document, servers: [{ url: `/api/${service}` }] })
        },
      },
    },
  },
})

window.ui = SwaggerUIBundle({
  dom_id: '#portal',
  urls: services.map((name) => ({ name, url: `/openapi/${name}` })),
  deepLinking: true,
  layout: 'StandaloneLayout',
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  plugins: [throughTheGateway],
  requestInterceptor: (request) => {
    request.headers['X-Requested-With'] = 'portal'
    return request
  },
})
